package io.flashwire.system;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What alerts say of the world, incident by incident. */
record Incidents(List<Incident> all) {

    /** What is left of an incident when all its alerts are read. */
    record Incident(
            EventKind kind,
            Set<String> actors,
            Tier tier,
            IncidentStatus status,
            boolean cancelled,
            Set<String> sources,
            Instant since) {

        static Incident of(List<Alert> alerts) {
            var actors = new TreeSet<String>();
            var sources = new TreeSet<String>();
            for (var alert : alerts) {
                if (alert.actor() != null) {
                    actors.add(alert.actor().id());
                    if (alert.actor().affiliation() != null) {
                        actors.add(alert.actor().affiliation());
                    }
                }
                alert.sources().forEach(source -> sources.add(source.id()));
            }
            var last = alerts.getLast();
            return new Incident(
                    last.kind(),
                    actors,
                    alerts.stream().map(Alert::tier).reduce(Tier.ROUTINE, Tier::louder),
                    last.incident().status(),
                    last.type() == Alert.Type.CANCEL,
                    sources,
                    alerts.stream()
                            .map(Alert::occurredAt)
                            .min(Comparator.naturalOrder())
                            .orElseThrow());
        }
    }

    static Incidents of(List<Alert> alerts) {
        return new Incidents(threads(alerts).values().stream().map(Incident::of).toList());
    }

    /** An entry that an incident rests on in the end: the same however the entries came together in alerts. */
    record Told(EventKind kind, IncidentStatus status, String source, Instant at) {}

    /** What the last alerts of a day rest on that was played so much later, told as if it had been the day itself. */
    static Set<Told> told(List<Alert> alerts, Duration shift) {
        return threads(alerts).values().stream()
                .map(List::getLast)
                .filter(last -> last.type() != Alert.Type.CANCEL)
                .flatMap(last -> last.evidence().stream()
                        .map(evidence -> new Told(
                                last.kind(),
                                last.incident().status(),
                                evidence.source(),
                                evidence.publishedAt().minus(shift))))
                .collect(Collectors.toSet());
    }

    /** Where at-least-once was broken: two messages in one place, one message under two ids, a hole in the sequence. */
    static List<String> disorders(List<Alert> alerts) {
        return threads(alerts).values().stream()
                .flatMap(thread -> disorder(thread).stream())
                .toList();
    }

    private static List<String> disorder(List<Alert> thread) {
        var places = new HashSet<Integer>();
        var contents = new HashSet<Object>();
        var found = new ArrayList<String>();
        for (var alert : thread) {
            if (!places.add(alert.sequence())) {
                found.add("two ids in the place of " + alert.id());
            }
            if (!contents.add(
                    List.of(alert.type(), alert.title(), alert.incident(), alert.sources(), alert.evidence()))) {
                found.add("a second id for the content of " + alert.id());
            }
        }
        if (places.stream().mapToInt(Integer::intValue).max().orElse(0) != places.size()) {
            found.add("a hole in " + places + " of "
                    + thread.getFirst().incident().key());
        }
        return found;
    }

    /** The messages of each incident in their order, a repeat under the same id told once. */
    private static Map<String, List<Alert>> threads(List<Alert> alerts) {
        var unique = new LinkedHashMap<String, Alert>();
        alerts.forEach(alert -> unique.putIfAbsent(alert.id(), alert));
        return unique.values().stream()
                .sorted(Comparator.comparingInt(Alert::sequence))
                .collect(
                        Collectors.groupingBy(alert -> alert.incident().id(), LinkedHashMap::new, Collectors.toList()));
    }
}
