package io.flashwire.gateway.postgres;

import io.flashwire.contracts.Alert;
import io.flashwire.gateway.archive.Facets;
import io.flashwire.gateway.archive.Received;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** An alert as the tables keep it: by itself, as the latest of its incident, and as what its sources told when. */
record AlertRow(Received<Alert> received, Set<String> facets) {

    static AlertRow of(Received<Alert> received) {
        return new AlertRow(received, Facets.of(received.message()));
    }

    void addTo(PreparedStatement alerts, PreparedStatement incidents, PreparedStatement sources) throws SQLException {
        var alert = received.message();
        var incident = alert.incident().id();
        Query.bindSome(
                alerts, alert.id(), incident, alert.sequence(), alert.sentAt(), facets, spot(alert), received.json());
        alerts.addBatch();
        Query.bindSome(
                incidents,
                incident,
                alert.sequence(),
                alert.sentAt(),
                alert.sentAt(),
                alert.occurredAt(),
                facets,
                spot(alert),
                place(alert).map(Alert.Location::id),
                place(alert).map(Alert.Location::name),
                alert.tier().name(),
                received.json());
        incidents.addBatch();
        addTo(sources);
    }

    private void addTo(PreparedStatement sources) throws SQLException {
        var alert = received.message();
        for (var evidence : alert.evidence()) {
            Query.bindSome(sources, alert.incident().id(), evidence.source(), evidence.publishedAt());
            sources.addBatch();
        }
    }

    /** Alerts that are archived already, to be found by all that they can be found by now. */
    static final class Anew implements AutoCloseable {

        private final PreparedStatement alerts;
        private final PreparedStatement incidents;
        private final PreparedStatement sources;

        Anew(Connection connection) throws SQLException {
            alerts = connection.prepareStatement("update alert set facets = ?, spot = ?::text::point where id = ?");
            incidents = connection.prepareStatement("""
                    update incident set facets = ?, spot = ?::text::point, place_id = ?, place_name = ?, tier = ?
                    where id = ?""");
            sources = connection.prepareStatement(PostgresAlerts.SAVE_SOURCE);
        }

        void add(AlertRow row) throws SQLException {
            var alert = row.received().message();
            Query.bindSome(alerts, row.facets(), spot(alert), alert.id());
            alerts.addBatch();
            Query.bindSome(
                    incidents,
                    row.facets(),
                    spot(alert),
                    place(alert).map(Alert.Location::id),
                    place(alert).map(Alert.Location::name),
                    alert.tier().name(),
                    alert.incident().id());
            incidents.addBatch();
            row.addTo(sources);
        }

        void flush() throws SQLException {
            alerts.executeBatch();
            incidents.executeBatch();
            sources.executeBatch();
        }

        @Override
        public void close() throws SQLException {
            alerts.close();
            incidents.close();
            sources.close();
        }
    }

    /** Where it is, for the type point: longitude first. */
    private static Optional<String> spot(Alert alert) {
        return place(alert)
                .filter(place -> place.latitude() != null && place.longitude() != null)
                .map(place -> "(" + place.longitude() + "," + place.latitude() + ")");
    }

    private static Optional<Alert.Location> place(Alert alert) {
        return Optional.ofNullable(alert.place());
    }
}
