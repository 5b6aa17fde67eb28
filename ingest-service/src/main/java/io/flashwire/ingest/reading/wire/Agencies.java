package io.flashwire.ingest.reading.wire;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The agencies that Flashwire knows, as data. */
record Agencies(List<Agency> agencies) {

    Agencies {
        agencies = List.copyOf(agencies);
    }

    /** Those that Flashwire ships. */
    static Agencies shipped() {
        try (var yaml = Objects.requireNonNull(Agencies.class.getResourceAsStream("/agencies.yaml"))) {
            return read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IOException where the YAML is no list of agencies; the message names line and column */
    static Agencies read(InputStream yaml) throws IOException {
        var mapper = YAMLMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        return new Agencies(List.of(mapper.readValue(yaml, Agency[].class)));
    }

    Optional<Agency> called(String provider) {
        return agencies.stream().filter(agency -> agency.isCalled(provider)).findFirst();
    }

    Optional<Agency> withId(String id) {
        return agencies.stream().filter(agency -> agency.id().equals(id)).findFirst();
    }
}
