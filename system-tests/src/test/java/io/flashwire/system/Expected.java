package io.flashwire.system;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Tier;
import io.flashwire.system.Incidents.Incident;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the sample day must and must not raise, as {@code samples/expected.yaml} has it. */
record Expected(
        List<Pattern> must,
        List<Pattern> mustNot,
        List<Pattern> byTheEnd,
        List<Pattern> cancelled,
        Map<Tier, Integer> atMost) {

    private static final Duration TOLERANCE = Duration.ofMinutes(15);
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** An incident as far as it is told; what is absent is not asked for. */
    record Pattern(
            EventKind kind,
            @Nullable String actor,
            @Nullable Tier tier,
            @Nullable Instant near,
            @Nullable Set<String> sources,
            @Nullable Set<IncidentStatus> status,
            @Nullable String why) {

        boolean matches(Incident incident) {
            return incident.kind() == kind
                    && (actor == null || incident.actors().contains(actor))
                    && (tier == null || incident.tier().atLeast(tier))
                    && (near == null
                            || Duration.between(near, incident.since()).abs().compareTo(TOLERANCE) <= 0)
                    && (sources == null || incident.sources().containsAll(sources))
                    && (status == null || status.contains(incident.status()));
        }
    }

    static Expected shipped() {
        try {
            return YAML.readValue(PlayedDay.FOLDER.resolve("expected.yaml").toFile(), Expected.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One sentence for each expectation that is not met. */
    List<String> unmet(Incidents incidents) {
        var standing = incidents.all().stream()
                .filter(incident -> !incident.cancelled())
                .toList();
        var gone = incidents.all().stream().filter(Incident::cancelled).toList();
        return Stream.of(
                        missing("missing", must, standing),
                        missing("otherwise by the end", byTheEnd, standing),
                        missing("not taken back", cancelled, gone),
                        mustNot.stream()
                                .flatMap(pattern -> incidents.all().stream()
                                        .filter(pattern::matches)
                                        .map(incident -> "false: %s as %s".formatted(pattern, incident))),
                        tooMany(standing))
                .flatMap(complaints -> complaints)
                .toList();
    }

    private static Stream<String> missing(String what, List<Pattern> patterns, List<Incident> incidents) {
        return patterns.stream()
                .filter(pattern -> incidents.stream().noneMatch(pattern::matches))
                .map(pattern -> what + ": " + pattern);
    }

    private Stream<String> tooMany(List<Incident> incidents) {
        return atMost.entrySet().stream()
                .filter(most -> count(incidents, most.getKey()) > most.getValue())
                .map(most -> "%d incidents of %s".formatted(count(incidents, most.getKey()), most.getKey()));
    }

    private static long count(List<Incident> incidents, Tier tier) {
        return incidents.stream().filter(incident -> incident.tier() == tier).count();
    }
}
