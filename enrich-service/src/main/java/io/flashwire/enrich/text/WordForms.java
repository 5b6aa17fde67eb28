package io.flashwire.enrich.text;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The forms that names take in languages which bend them: "Армения", "Армении"; "أرمينيا", "وأرمينيا". */
public final class WordForms {

    private static final int SHORTEST = 3;
    private static final int SHORTEST_HANGUL = 2;

    record Rules(List<String> prefixes, List<String> endings) {
        Rules {
            prefixes = folded(prefixes);
            endings = folded(endings);
        }

        private static List<String> folded(List<String> parts) {
            return parts == null
                    ? List.of()
                    : parts.stream().map(Folding::bare).distinct().toList();
        }
    }

    private final Map<String, Rules> byLanguage;

    private WordForms(Map<String, Rules> byLanguage) {
        this.byLanguage = Map.copyOf(byLanguage);
    }

    public static WordForms shipped() {
        var yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var in = Objects.requireNonNull(WordForms.class.getResourceAsStream("/text/forms.yaml"))) {
            return new WordForms(yaml.readValue(in, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean bends(String language) {
        return byLanguage.containsKey(language);
    }

    /** The word itself and what it may be a form of: without its prefix, without its ending. */
    public List<String> of(String language, String bare) {
        var rules = byLanguage.get(language);
        if (rules == null) {
            return List.of(bare);
        }
        var forms = new LinkedHashSet<String>();
        forms.add(bare);
        for (var prefix : rules.prefixes()) {
            if (bare.startsWith(prefix)) {
                add(forms, bare.substring(prefix.length()));
            }
        }
        for (var form : new ArrayList<>(forms)) {
            for (var ending : rules.endings()) {
                if (form.endsWith(ending)) {
                    add(forms, form.substring(0, form.length() - ending.length()));
                }
            }
        }
        return List.copyOf(forms);
    }

    private static void add(Set<String> forms, String form) {
        boolean hangul =
                !form.isEmpty() && Character.UnicodeScript.of(form.charAt(0)) == Character.UnicodeScript.HANGUL;
        if (form.length() >= (hangul ? SHORTEST_HANGUL : SHORTEST)) {
            forms.add(form);
        }
    }
}
