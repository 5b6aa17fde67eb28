package io.flashwire.enrich.language;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells languages by script, by letters that only they have and by their small words: microseconds an update, where models of
 * letter sequences take a millisecond.
 */
public final class LanguageDetector {

    private static final int ENOUGH_CHARACTERS = 1_500;
    private static final double LETTER_WEIGHT = 1.5;
    private static final double SURE = 0.9;
    private static final double GIVEN = 0.99;

    private final Map<String, List<String>> languagesByWord = new HashMap<>();

    private LanguageDetector(Map<String, List<String>> words) {
        words.forEach((language, its) -> its.forEach(word ->
                languagesByWord.computeIfAbsent(word, _ -> new ArrayList<>(1)).add(language)));
    }

    public static LanguageDetector shipped() {
        try (var in = Objects.requireNonNull(LanguageDetector.class.getResourceAsStream("/language/words.yaml"))) {
            return new LanguageDetector(new YAMLMapper().readValue(in, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The language that the publisher gives is believed, unless the text clearly says otherwise. */
    public Detection detect(String headline, String body, @Nullable String given) {
        var detected = detect(headline + "\n" + body);
        if (given == null || given.isBlank()) {
            return detected;
        }
        var language = Locale.forLanguageTag(given).getLanguage();
        boolean contradicted =
                detected.confidence() >= SURE && !detected.language().equals(language);
        return contradicted || language.isEmpty() ? detected : new Detection(language, GIVEN);
    }

    Detection detect(String text) {
        var tally = new HashMap<String, Double>();
        int letters = 0;
        int end = Math.min(text.length(), ENOUGH_CHARACTERS);
        int wordStart = -1;
        for (int i = 0; i <= end; i++) {
            char c = i < end ? text.charAt(i) : ' ';
            if (Character.isLetter(c)) {
                letters++;
                wordStart = wordStart < 0 ? i : wordStart;
                var own = c < 0x80 ? null : ownerOf(c);
                if (own != null) {
                    tally.merge(own, LETTER_WEIGHT, Double::sum);
                }
            } else if (wordStart >= 0) {
                count(text.substring(wordStart, i), tally);
                wordStart = -1;
            }
        }
        return letters == 0 ? Detection.UNDETERMINED : best(tally);
    }

    private void count(String word, Map<String, Double> tally) {
        var languages = languagesByWord.get(word.toLowerCase(Locale.ROOT));
        if (languages != null) {
            languages.forEach(it -> tally.merge(it, 1.0 / languages.size(), Double::sum));
        }
    }

    private static Detection best(Map<String, Double> tally) {
        var language = "und";
        double first = 0;
        double second = 0;
        for (var entry : tally.entrySet()) {
            boolean asLikely = entry.getValue() == first && entry.getKey().equals(Detection.GUESS.language());
            if (entry.getValue() > first || asLikely) {
                second = first;
                first = entry.getValue();
                language = entry.getKey();
            } else {
                second = Math.max(second, entry.getValue());
            }
        }
        // One word proves little: the confidence grows with the lead and with the evidence.
        return first == 0
                ? Detection.GUESS
                : new Detection(language, (first - second / 2) / (first + second / 2 + 0.5));
    }

    /** The language that alone of ours has this letter. */
    private static @Nullable String ownerOf(char c) {
        return switch (c) {
            case 'ə', 'Ə' -> "az";
            case 'ă', 'Ă', 'đ', 'Đ', 'ơ', 'Ơ', 'ư', 'Ư' -> "vi";
            case 'ğ', 'Ğ' -> "tr";
            case 'ñ', 'Ñ' -> "es";
            case 'ã', 'õ' -> "pt";
            case 'ß' -> "de";
            case 'ł', 'ę', 'ą', 'ż' -> "pl";
            case 'ы', 'э', 'ё', 'ъ', 'Э', 'Ё' -> "ru";
            case 'і', 'ї', 'є', 'ґ', 'І', 'Ї', 'Є', 'Ґ' -> "uk";
            default -> c >= '\u1ea0' && c <= '\u1ef9' ? "vi" : ofScript(UnicodeScript.of(c));
        };
    }

    private static @Nullable String ofScript(UnicodeScript script) {
        return switch (script) {
            case ARMENIAN -> "hy";
            case GEORGIAN -> "ka";
            case ARABIC -> "ar";
            case HANGUL -> "ko";
            case HEBREW -> "he";
            case GREEK -> "el";
            case HIRAGANA, KATAKANA -> "ja";
            case HAN -> "zh";
            case THAI -> "th";
            case MYANMAR -> "my";
            case ETHIOPIC -> "am";
            case DEVANAGARI -> "hi";
            default -> null;
        };
    }
}
