package io.flashwire.alert.channel;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Tier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language, as data.
 *
 * @param time a pattern of DateTimeFormatter
 * @param labels what stands before a part of a message, and sentences about messages
 * @param titles where alerts are not titled in this language already
 */
record Phrases(
        String time,
        Map<Tier, String> tiers,
        Map<IncidentStatus, String> statuses,
        Map<String, String> labels,
        @Nullable Titles titles) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    Phrases {
        tiers = new EnumMap<>(tiers);
        statuses = new EnumMap<>(statuses);
        labels = Map.copyOf(labels);
        for (var tier : Tier.values()) {
            Objects.requireNonNull(tiers.get(tier), () -> "no word for the tier " + tier);
        }
        for (var status : IncidentStatus.values()) {
            Objects.requireNonNull(statuses.get(status), () -> "no word for the status " + status);
        }
    }

    static Phrases shipped(Language language) {
        var file = "/channels/phrases-" + language.code() + ".yaml";
        try (var yaml = Objects.requireNonNull(Phrases.class.getResourceAsStream(file), file)) {
            return read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Phrases read(InputStream yaml) throws IOException {
        return YAML.readValue(yaml, Phrases.class);
    }

    String of(Tier tier) {
        return Objects.requireNonNull(tiers.get(tier));
    }

    String of(IncidentStatus status) {
        return Objects.requireNonNull(statuses.get(status));
    }

    /** @param values what replaces {@code {0}}, {@code {1}} … */
    String label(String key, Object... values) {
        var label = Objects.requireNonNull(labels.get(key), () -> "no words for " + key);
        for (var at = 0; at < values.length; at++) {
            label = label.replace("{" + at + "}", values[at].toString());
        }
        return label;
    }

    String time(Instant instant, ZoneId zone, Language language) {
        return DateTimeFormatter.ofPattern(time, language.locale()).format(instant.atZone(zone));
    }
}
