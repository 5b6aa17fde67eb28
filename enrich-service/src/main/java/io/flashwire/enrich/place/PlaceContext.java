package io.flashwire.enrich.place;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words around a name that say whether it is a place, as data. */
record PlaceContext(
        Set<String> prepositions,
        Set<String> weak,
        Set<String> strong,
        Set<String> elsewhere,
        Map<String, String> features,
        Set<String> directions,
        Set<String> titles,
        Set<String> speech,
        Set<String> everyday) {

    static PlaceContext shipped() {
        var yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var in = Objects.requireNonNull(PlaceContext.class.getResourceAsStream("/place/context.yaml"))) {
            return yaml.readValue(in, PlaceContext.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
