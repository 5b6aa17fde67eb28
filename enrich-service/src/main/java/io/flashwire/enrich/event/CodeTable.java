package io.flashwire.enrich.event;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.flashwire.contracts.Event.Codes;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** The codes that an event bears in the codebooks of others. */
public record CodeTable(Map<EventKind, Map<String, Codes>> byKind) {

    private static final String OTHER = "other";

    public static CodeTable shipped() {
        var yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var in = Objects.requireNonNull(CodeTable.class.getResourceAsStream("/events/kinds.yaml"))) {
            return new CodeTable(yaml.readValue(in, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Codes of(EventKind kind, EventStatus status) {
        var byStatus = byKind.getOrDefault(kind, Map.of());
        var codes = byStatus.get(status.name());
        return codes != null ? codes : byStatus.getOrDefault(OTHER, Codes.NONE);
    }
}
