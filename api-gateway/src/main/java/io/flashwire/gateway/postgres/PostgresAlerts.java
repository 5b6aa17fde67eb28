package io.flashwire.gateway.postgres;

import static io.flashwire.gateway.postgres.Query.instant;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.WireJson;
import io.flashwire.gateway.archive.AlertQuery;
import io.flashwire.gateway.archive.Area;
import io.flashwire.gateway.archive.Cursor;
import io.flashwire.gateway.archive.IncidentHistory;
import io.flashwire.gateway.archive.IncidentPlace;
import io.flashwire.gateway.archive.IncidentQuery;
import io.flashwire.gateway.archive.IncidentSummary;
import io.flashwire.gateway.archive.Page;
import io.flashwire.gateway.archive.PageRequest;
import io.flashwire.gateway.archive.RawJson;
import io.flashwire.gateway.archive.Received;
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
            insert into alert (id, incident_id, sequence, sent_at, facets, spot, doc) values (?, ?, ?, ?, ?, ?::text::point, ?::json)
            on conflict (id) do nothing
            """;

    private static final String SAVE_INCIDENT = """
            insert into incident as known (id, sequence, first_alert_at, last_alert_at, occurred_at, facets, spot, place_id,
                                           place_name, tier, change, changed_at, latest)
            values (?, ?, ?, ?, ?, ?, ?::text::point, ?, ?, ?, nextval('archive_change'), clock_timestamp(), ?::json)
            on conflict (id) do update set
                sequence = excluded.sequence, last_alert_at = excluded.last_alert_at,
                occurred_at = excluded.occurred_at, facets = excluded.facets,
                spot = excluded.spot, place_id = excluded.place_id, place_name = excluded.place_name,
                tier = excluded.tier, change = excluded.change, changed_at = excluded.changed_at,
                latest = excluded.latest
            where excluded.sequence > known.sequence
            """;

    static final String SAVE_SOURCE = """
            insert into incident_source as known (incident_id, source_id, told_at) values (?, ?, ?)
            on conflict (incident_id, source_id) do update set told_at = excluded.told_at
            where excluded.told_at < known.told_at
            """;

    /** One writer at a time: so the numbers of changes become visible in their order, and no reader of changes misses one. */
    private static final String TAKE_TURNS = "select pg_advisory_xact_lock(hashtext('flashwire.incident'))";

    private static final Scan LATEST = Scan.latestFirst("alert", "sent_at");
    private static final Scan LATEST_INCIDENTS = Scan.latestFirst("incident", "last_alert_at");
    private static final Scan CHANGES = Scan.ofChanges("incident");

    /** How many rows are looked at in their order. */
    private static final int FIRST = 1_000;

    private final DataSource database;

    PostgresAlerts(DataSource database) {
        this.database = database;
    }

    /** Keeps all of them or none. A repeat changes nothing, and no earlier alert hides a later one. */
    public void save(List<Received<Alert>> batch) throws SQLException {
        try (var connection = database.getConnection();
                var turn = connection.prepareStatement(TAKE_TURNS);
                var alerts = connection.prepareStatement(SAVE);
                var incidents = connection.prepareStatement(SAVE_INCIDENT);
                var sources = connection.prepareStatement(SAVE_SOURCE)) {
            connection.setAutoCommit(false);
            try {
                turn.execute();
                for (var received : batch) {
                    AlertRow.of(received).addTo(alerts, incidents, sources);
                }
                alerts.executeBatch();
                incidents.executeBatch();
                sources.executeBatch();
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    public Page<RawJson> find(AlertQuery query, PageRequest page) {
        var wanted = new Scan.Wanted(
                select -> after(LATEST, select.whereWithin("sent_at", query.sent()), page),
                select -> inside(select.whereFacets(query.facets()), query.areas()),
                select -> select.whereNear(query.areas()),
                FIRST,
                page.limit() + 1);
        return Found.page(LATEST.list(database, wanted, row -> new RawJson(row.getString("doc"))), page.limit(), false);
    }

    public Optional<RawJson> byId(String id) {
        return new Query("select doc from alert")
                .where("id = ?", id).list(database, row -> new RawJson(row.getString("doc"))).stream()
                        .findFirst();
    }

    public Page<IncidentSummary> findIncidents(IncidentQuery query, PageRequest page) {
        var byChange = query.changedAfter().isPresent()
                || page.after().filter(Cursor.AtChange.class::isInstance).isPresent();
        var scan = byChange ? CHANGES : LATEST_INCIDENTS;
        var wanted = new Scan.Wanted(
                select -> after(scan, changed(select.whereWithin("last_alert_at", query.latest()), query), page),
                select -> inside(
                        select.whereFacets(query.facets()).whereWithin("occurred_at", query.occurred()), query.areas()),
                select -> select.whereNear(query.areas()),
                FIRST,
                page.limit() + 1);
        var found = scan.list(
                database,
                wanted,
                row -> IncidentSummary.of(
                        alert(row.getString("latest")), instant(row, "first_alert_at"), row.getInt("sequence")));
        return Found.page(found, page.limit(), byChange);
    }

    /** The index of changes has no times: it begins behind the last change that is too early. */
    private static Query changed(Query select, IncidentQuery query) {
        query.changedAfter().ifPresent(time -> select.where("""
                        change > coalesce((select change from incident where changed_at <= ?
                                           order by changed_at desc, change desc limit 1), 0)""", time));
        return select;
    }

    /** Where incidents are, the places with most of them first. */
    public List<IncidentPlace> places(IncidentQuery query, int limit) {
        var select = new Query("""
                select place_id, max(place_name) as name, count(*) as incidents, array_agg(distinct tier) as tiers,
                       max(last_alert_at) as latest, ((array_agg(spot))[1])[0] as longitude, ((array_agg(spot))[1])[1] as latitude
                from incident""")
                .where("spot is not null")
                .whereFacets(query.facets())
                .whereNear(query.areas())
                .whereWithin("last_alert_at", query.latest())
                .whereWithin("occurred_at", query.occurred());
        return inside(select, query.areas())
                .then("group by place_id")
                .orderBy("incidents desc, place_id", limit)
                .list(
                        database,
                        row -> new IncidentPlace(
                                row.getString("place_id"),
                                row.getString("name"),
                                row.getDouble("latitude"),
                                row.getDouble("longitude"),
                                row.getInt("incidents"),
                                Query.words(row, "tiers").stream()
                                        .map(Tier::valueOf)
                                        .reduce(Tier.ROUTINE, Tier::louder),
                                instant(row, "latest")));
    }

    public Optional<IncidentHistory> incident(String id) {
        return IncidentHistory.of(new Query("select doc from alert")
                .where("incident_id = ?", id)
                .list(database, row -> alert(row.getString("doc"))));
    }

    private static Query after(Scan scan, Query select, PageRequest page) {
        page.after().ifPresent(cursor -> scan.after(select, cursor));
        return select;
    }

    private static Query inside(Query select, List<Area> areas) {
        areas.forEach(where -> select.whereInside("spot", where));
        return select;
    }

    private static Alert alert(String stored) {
        try {
            return WireJson.read(stored.getBytes(StandardCharsets.UTF_8), Alert.class);
        } catch (IOException e) {
            throw new UncheckedIOException("an alert in the archive is no alert any more", e);
        }
    }
}
