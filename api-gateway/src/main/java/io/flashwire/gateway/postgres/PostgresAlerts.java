package io.flashwire.gateway.postgres;

import static io.flashwire.gateway.postgres.Query.bind;
import static io.flashwire.gateway.postgres.Query.instant;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.WireJson;
import io.flashwire.gateway.archive.AlertQuery;
import io.flashwire.gateway.archive.Cursor;
import io.flashwire.gateway.archive.Facets;
import io.flashwire.gateway.archive.IncidentHistory;
import io.flashwire.gateway.archive.IncidentQuery;
import io.flashwire.gateway.archive.IncidentSummary;
import io.flashwire.gateway.archive.Page;
import io.flashwire.gateway.archive.PageRequest;
import io.flashwire.gateway.archive.RawJson;
import io.flashwire.gateway.archive.Received;
import io.flashwire.gateway.archive.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The alerts of the archive, and the incidents that they are about. */
@ApplicationScoped
public class PostgresAlerts {

    private static final String SAVE = """
            insert into alert (id, incident_id, sequence, sent_at, facets, doc) values (?, ?, ?, ?, ?, ?::json)
            on conflict (id) do nothing
            """;

    private static final String SAVE_INCIDENT = """
            insert into incident as known (id, sequence, first_alert_at, last_alert_at, facets, latest)
            values (?, ?, ?, ?, ?, ?::json)
            on conflict (id) do update set
                sequence = excluded.sequence, last_alert_at = excluded.last_alert_at,
                facets = excluded.facets, latest = excluded.latest
            where excluded.sequence > known.sequence
            """;

    private final DataSource database;

    PostgresAlerts(DataSource database) {
        this.database = database;
    }

    /** Keeps all of them or none. A repeat changes nothing, and no earlier alert hides a later one. */
    public void save(List<Received<Alert>> batch) throws SQLException {
        try (var connection = database.getConnection();
                var alerts = connection.prepareStatement(SAVE);
                var incidents = connection.prepareStatement(SAVE_INCIDENT)) {
            connection.setAutoCommit(false);
            try {
                for (var received : batch) {
                    var alert = received.message();
                    var incident = alert.incident().id();
                    var facets = Facets.of(alert);
                    bind(alerts, alert.id(), incident, alert.sequence(), alert.sentAt(), facets, received.json());
                    alerts.addBatch();
                    bind(
                            incidents,
                            incident,
                            alert.sequence(),
                            alert.sentAt(),
                            alert.sentAt(),
                            facets,
                            received.json());
                    incidents.addBatch();
                }
                alerts.executeBatch();
                incidents.executeBatch();
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    public Page<RawJson> find(AlertQuery query, PageRequest page) {
        var select = new Query("select id, sent_at, doc from alert")
                .whereFacets(query.facets())
                .whereWithin("sent_at", query.sent());
        after(select, "sent_at", page);
        var found = select.orderBy("sent_at desc, id desc", page.limit() + 1)
                .list(
                        database,
                        row -> new Found<>(
                                new RawJson(row.getString("doc")),
                                new Cursor.AtTime(instant(row, "sent_at"), row.getString("id"))));
        return Found.page(found, page.limit(), false);
    }

    public Optional<RawJson> byId(String id) {
        return new Query("select doc from alert")
                        .where("id = ?", SearchText.storable(id))
                        .list(database, row -> new RawJson(row.getString("doc")))
                        .stream()
                        .findFirst();
    }

    public Page<IncidentSummary> findIncidents(IncidentQuery query, PageRequest page) {
        var select = new Query("""
                select id, first_alert_at, last_alert_at, latest,
                       (select count(*) from alert where incident_id = incident.id) as alerts
                from incident""").whereFacets(query.facets()).whereWithin("last_alert_at", query.latest());
        after(select, "last_alert_at", page);
        var found = select.orderBy("last_alert_at desc, id desc", page.limit() + 1)
                .list(
                        database,
                        row -> new Found<>(
                                IncidentSummary.of(
                                        alert(row.getString("latest")),
                                        instant(row, "first_alert_at"),
                                        row.getInt("alerts")),
                                new Cursor.AtTime(instant(row, "last_alert_at"), row.getString("id"))));
        return Found.page(found, page.limit(), false);
    }

    public Optional<IncidentHistory> incident(String id) {
        return IncidentHistory.of(new Query("select doc from alert")
                .where("incident_id = ?", SearchText.storable(id))
                .list(database, row -> alert(row.getString("doc"))));
    }

    private static void after(Query select, String time, PageRequest page) {
        if (page.after().orElse(null) instanceof Cursor.AtTime(var at, var id)) {
            select.where("(" + time + ", id) < (?, ?)", at, id);
        }
    }

    private static Alert alert(String stored) {
        try {
            return WireJson.read(stored.getBytes(StandardCharsets.UTF_8), Alert.class);
        } catch (IOException e) {
            throw new UncheckedIOException("an alert in the archive is no alert any more", e);
        }
    }
}
