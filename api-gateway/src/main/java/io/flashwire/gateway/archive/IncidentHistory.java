package io.flashwire.gateway.archive;

import io.flashwire.contracts.Alert;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedCollection;

/**
 * Everything that was told of an incident.
 *
 * @param alerts in the order in which they were told
 * @param sources all origins that ever told it
 * @param evidence all words that it ever rested on
 * @param claims all that was ever asserted or denied
 */
public record IncidentHistory(
        IncidentSummary incident,
        List<Alert> alerts,
        List<Alert.Origin> sources,
        List<Alert.Evidence> evidence,
        List<Alert.Claim> claims) {

    public IncidentHistory {
        alerts = List.copyOf(alerts);
        sources = List.copyOf(sources);
        evidence = List.copyOf(evidence);
        claims = List.copyOf(claims);
    }

    /** Empty where there are no alerts. */
    public static Optional<IncidentHistory> of(Collection<Alert> told) {
        if (told.isEmpty()) {
            return Optional.empty();
        }
        var alerts =
                told.stream().sorted(Comparator.comparingInt(Alert::sequence)).toList();
        var sources = new LinkedHashMap<String, Alert.Origin>();
        var evidence = new LinkedHashSet<Alert.Evidence>();
        var claims = new LinkedHashSet<Alert.Claim>();
        for (var alert : alerts) {
            alert.sources().forEach(source -> sources.putIfAbsent(source.id(), source));
            evidence.addAll(alert.evidence());
            claims.addAll(alert.claims());
        }
        return Optional.of(new IncidentHistory(
                IncidentSummary.of(alerts.getLast(), alerts.getFirst().sentAt(), alerts.size()),
                alerts,
                copy(sources.sequencedValues()),
                copy(evidence),
                copy(claims)));
    }

    private static <T> List<T> copy(SequencedCollection<T> items) {
        return List.copyOf(items);
    }
}
