package io.flashwire.alert.alert;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.flashwire.alert.incident.Naming;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Figure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How alerts name kinds, statuses, numbers and parties, as data.
 *
 * @param figures what was counted, of one and of many
 * @param parties names by affiliation, for those that are no states
 */
public record Wording(
        Map<EventKind, Kind> kinds,
        Map<EventStatus, String> statuses,
        Map<Figure.What, Counted> figures,
        Map<String, String> parties) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Wording {
        kinds = new EnumMap<>(kinds);
        statuses = new EnumMap<>(statuses);
        figures = new EnumMap<>(figures);
        parties = Map.copyOf(parties);
        for (var what : Figure.What.values()) {
            Objects.requireNonNull(figures.get(what), () -> "no wording for figures of " + what);
        }
        for (var kind : EventKind.values()) {
            Objects.requireNonNull(kinds.get(kind), () -> "no wording for the kind " + kind);
        }
        for (var status : EventStatus.values()) {
            if (status.alerting()) {
                Objects.requireNonNull(statuses.get(status), () -> "no wording for the status " + status);
            }
        }
    }

    /** @param ended absent where it simply "ended" */
    public record Kind(
            String name, String occurred, @Nullable String ended) {

        public Kind {
            Objects.requireNonNull(name, "a kind has a name");
            Objects.requireNonNull(occurred, "a kind has words for what occurred");
        }
    }

    public record Counted(String one, String many) {

        public Counted {
            Objects.requireNonNull(one, "a figure has words for one");
            Objects.requireNonNull(many, "a figure has words for many");
        }
    }

    public Naming naming() {
        return new Naming(parties);
    }

    /** "16 killed", "at least 100 wounded". */
    String count(Figure.What what, long value, boolean atLeast) {
        var words = Objects.requireNonNull(figures.get(what));
        return (atLeast ? "at least " : "")
                + String.format(Locale.ENGLISH, "%,d ", value)
                + (value == 1 ? words.one() : words.many());
    }

    /** "martial law declared", "ceasefire agreed". */
    public String phrase(EventKind kind, EventStatus status) {
        var words = Objects.requireNonNull(kinds.get(kind));
        if (status == EventStatus.ENDED && words.ended() != null) {
            return words.ended();
        }
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
