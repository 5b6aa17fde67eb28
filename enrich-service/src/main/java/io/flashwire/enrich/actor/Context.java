package io.flashwire.enrich.actor;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.flashwire.enrich.text.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The words around a name that say whether it acts, as data. */
record Context(
        Set<String> locatives,
        @JsonProperty("locative_nouns") Set<String> locativeNouns,
        Set<String> strangers,
        Set<String> hyphenated,
        Set<String> prefixes,
        Set<String> appeals,
        Set<String> movement,
        Set<String> kinship,
        @JsonProperty("given_names") Set<String> givenNames,
        Set<String> modifiers,
        Set<String> speech,
        Set<String> people,
        Set<String> particles) {

    static Context shipped() {
        var yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var in = Objects.requireNonNull(Context.class.getResourceAsStream("/actor/context.yaml"))) {
            return yaml.readValue(in, Context.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lower-cased word at an index, empty beyond the sentence. */
    static String word(List<Token> tokens, int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).lower() : "";
    }

    static boolean isHyphen(String word) {
        return word.length() == 1 && "-\u2010\u2011\u2013".indexOf(word.charAt(0)) >= 0;
    }
}
