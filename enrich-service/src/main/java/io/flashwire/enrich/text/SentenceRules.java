package io.flashwire.enrich.text;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a full stop does not end, as data. */
record SentenceRules(Map<String, List<String>> abbreviations, Map<String, List<String>> starters) {

    /** The rules of one language. */
    record Of(Set<String> abbreviations, Set<String> starters) {}

    static SentenceRules shipped() {
        var yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var in = Objects.requireNonNull(SentenceRules.class.getResourceAsStream("/text/sentences.yaml"))) {
            return yaml.readValue(in, SentenceRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Of of(String language) {
        var all = new HashSet<>(abbreviations.getOrDefault("any", List.of()));
        all.addAll(abbreviations.getOrDefault(language, List.of()));
        return new Of(all, Set.copyOf(starters.getOrDefault(language, List.of())));
    }
}
