package io.flashwire.gateway.archive;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Tier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a message can be found by, as words like {@code tier:FLASH}: one index over them answers every mix of filters. */
public final class Facets {

    private Facets() {}

    public static Set<String> of(EnrichedUpdate enriched) {
        var facets = new LinkedHashSet<String>();
        var update = enriched.update();
        facets.add(source(update.source().id()));
        addIfPresent(facets, Facets::language, update.language());
        facets.add(tier(enriched.tier()));
        enriched.actors().forEach(actor -> facets.add(actor(actor.id())));
        for (var place : enriched.places()) {
            addIfPresent(facets, Facets::country, place.country());
            if (place.latitude() != null && place.longitude() != null) {
                facets.addAll(Cells.of(place.latitude(), place.longitude()));
            }
        }
        for (var event : enriched.events()) {
            facets.add(kind(event.kind()));
            facets.add(status(event.status()));
            facets.add(event(event.kind(), event.status()));
        }
        return facets;
    }

    public static Set<String> of(Alert alert) {
        var facets = new LinkedHashSet<String>();
        facets.add(incident(alert.incident().id()));
        facets.add(incidentStatus(alert.incident().status()));
        facets.add(type(alert.type()));
        facets.add(tier(alert.tier()));
        facets.add(kind(alert.kind()));
        facets.add(status(alert.status()));
        alert.sources().forEach(origin -> facets.add(source(origin.id())));
        facets.add(exercise(alert.exercise()));
        if (alert.actor() != null) {
            facets.add(actor(alert.actor().id()));
        }
        if (alert.target() != null) {
            facets.add(actor(alert.target().id()));
        }
        if (alert.place() != null) {
            addIfPresent(facets, Facets::country, alert.place().country());
            if (alert.place().latitude() != null && alert.place().longitude() != null) {
                facets.addAll(Cells.of(alert.place().latitude(), alert.place().longitude()));
            }
        }
        return facets;
    }

    /** Whether it is one that is counted by the hour: neither where on the globe, nor kind and status at once. */
    public static boolean counted(String facet) {
        return !facet.startsWith("cell:") && !facet.startsWith("event:");
    }

    static String source(String id) {
        return "source:" + id;
    }

    static String language(String tag) {
        return "language:" + tag;
    }

    static String tier(Tier tier) {
        return "tier:" + tier;
    }

    static String kind(EventKind kind) {
        return "kind:" + kind;
    }

    static String status(EventStatus status) {
        return "status:" + status;
    }

    /** Kind and status of one and the same event. */
    static String event(EventKind kind, EventStatus status) {
        return "event:" + kind + "/" + status;
    }

    static String actor(String id) {
        return "actor:" + id;
    }

    static String country(String code) {
        return "country:" + code;
    }

    static String incident(String id) {
        return "incident:" + id;
    }

    static String incidentStatus(IncidentStatus status) {
        return "incident-status:" + status;
    }

    static String type(Alert.Type type) {
        return "type:" + type;
    }

    static String exercise(boolean exercise) {
        return "exercise:" + exercise;
    }

    static List<Set<String>> eventGroups(Set<EventKind> kinds, Set<EventStatus> statuses) {
        if (kinds.isEmpty() && statuses.isEmpty()) {
            return List.of();
        }
        if (statuses.isEmpty()) {
            return List.of(kinds.stream().map(Facets::kind).collect(Collectors.toSet()));
        }
        if (kinds.isEmpty()) {
            return List.of(statuses.stream().map(Facets::status).collect(Collectors.toSet()));
        }
        return List.of(kinds.stream()
                .flatMap(kind -> statuses.stream().map(status -> event(kind, status)))
                .collect(Collectors.toSet()));
    }

    static <T> void addGroup(List<Set<String>> groups, Function<T, String> facet, Set<T> wanted) {
        if (!wanted.isEmpty()) {
            groups.add(wanted.stream().map(facet).collect(Collectors.toSet()));
        }
    }

    private static void addIfPresent(Set<String> facets, Function<String, String> facet, @Nullable String value) {
        if (value != null) {
            facets.add(facet.apply(value));
        }
    }
}
