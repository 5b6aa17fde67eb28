package io.flashwire.gateway.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.WireJson;
import io.flashwire.gateway.archive.IncidentPlace;
import io.flashwire.gateway.archive.IncidentSummary;
import io.flashwire.gateway.archive.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is told where, as RFC 7946 has it: longitude first, and no geometry where no place is known. */
public final class GeoJson {

    public static final String TYPE = "application/geo+json";

    private GeoJson() {}

    public static ObjectNode alerts(Page<Alert> page) {
        return collection(page.items(), GeoJson::of, page.next());
    }

    public static ObjectNode incidents(Page<IncidentSummary> page) {
        return collection(page.items(), GeoJson::of, page.next());
    }

    public static ObjectNode places(List<IncidentPlace> places) {
        return collection(places, GeoJson::of, Optional.empty());
    }

    public static ObjectNode of(Alert alert) {
        var feature = feature(alert.id(), alert.place());
        properties(feature)
                .put("incident", alert.incident().id())
                .put("incidentStatus", alert.incident().status().name())
                .put("type", alert.type().name())
                .put("sequence", alert.sequence())
                .put("tier", alert.tier().name())
                .put("kind", alert.kind().name())
                .put("status", alert.status().name())
                .put("title", alert.title())
                .put("text", alert.text())
                .put("place", alert.place() == null ? null : alert.place().name())
                .put("sentAt", alert.sentAt().toString())
                .put("occurredAt", alert.occurredAt().toString())
                .put("exercise", alert.exercise());
        return feature;
    }

    private static ObjectNode of(IncidentSummary incident) {
        var feature = feature(incident.id(), incident.place());
        properties(feature)
                .put("status", incident.status().name())
                .put("tier", incident.tier().name())
                .put("kind", incident.kind().name())
                .put("eventStatus", incident.eventStatus().name())
                .put("title", incident.title())
                .put("place", incident.place() == null ? null : incident.place().name())
                .put("alerts", incident.alerts())
                .put("firstAlertAt", incident.firstAlertAt().toString())
                .put("lastAlertAt", incident.lastAlertAt().toString())
                .put("exercise", incident.exercise());
        return feature;
    }

    private static ObjectNode of(IncidentPlace place) {
        var feature = feature(
                place.id(), new Alert.Location(place.id(), place.name(), null, place.latitude(), place.longitude()));
        properties(feature)
                .put("place", place.name())
                .put("incidents", place.incidents())
                .put("loudest", place.loudest().name())
                .put("latest", place.latest().toString());
        return feature;
    }

    private static <T> ObjectNode collection(List<T> items, Function<T, ObjectNode> feature, Optional<String> next) {
        var collection = WireJson.mapper().createObjectNode().put("type", "FeatureCollection");
        var features = collection.putArray("features");
        items.forEach(item -> features.add(feature.apply(item)));
        next.ifPresent(cursor -> collection.put("next", cursor));
        return collection;
    }

    private static ObjectNode feature(String id, Alert.@Nullable Location place) {
        var feature =
                WireJson.mapper().createObjectNode().put("type", "Feature").put("id", id);
        if (place == null || place.latitude() == null || place.longitude() == null) {
            return feature.putNull("geometry");
        }
        feature.putObject("geometry")
                .put("type", "Point")
                .putArray("coordinates")
                .add(place.longitude())
                .add(place.latitude());
        return feature;
    }

    private static ObjectNode properties(ObjectNode feature) {
        return feature.putObject("properties");
    }
}
