package io.flashwire.alert.alert;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How alerts name kinds and statuses, as data. */
public record Wording(Map<EventKind, Kind> kinds, Map<EventStatus, String> statuses) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Wording {
        kinds = new EnumMap<>(kinds);
        statuses = new EnumMap<>(statuses);
        for (var kind : EventKind.values()) {
            Objects.requireNonNull(kinds.get(kind), () -> "no wording for the kind " + kind);
        }
        for (var status : EventStatus.values()) {
            if (status.alerting()) {
                Objects.requireNonNull(statuses.get(status), () -> "no wording for the status " + status);
            }
        }
    }

    public record Kind(String name, String occurred) {

        public Kind {
            Objects.requireNonNull(name, "a kind has a name");
            Objects.requireNonNull(occurred, "a kind has words for what occurred");
        }
    }

    /** "martial law declared", "ceasefire agreed". */
    public String phrase(EventKind kind, EventStatus status) {
        var words = Objects.requireNonNull(kinds.get(kind));
        var pattern = Objects.requireNonNull(statuses.get(status), () -> status + " raises no alert");
        return pattern.replace("{name}", words.name()).replace("{occurred}", words.occurred());
    }

    /** The wording that Flashwire ships. */
    public static Wording shipped() {
        try (var yaml = Objects.requireNonNull(Wording.class.getResourceAsStream("/wording.yaml"))) {
            return read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IOException where the YAML is no wording; the message names line and column */
    public static Wording read(InputStream yaml) throws IOException {
        return YAML.readValue(yaml, Wording.class);
    }
}
