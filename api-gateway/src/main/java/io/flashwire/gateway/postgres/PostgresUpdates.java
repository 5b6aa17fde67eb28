package io.flashwire.gateway.postgres;

import static io.flashwire.gateway.postgres.Query.bind;

import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.gateway.archive.Cursor;
import io.flashwire.gateway.archive.Facets;
import io.flashwire.gateway.archive.HourlyCounts;
import io.flashwire.gateway.archive.Page;
import io.flashwire.gateway.archive.PageRequest;
import io.flashwire.gateway.archive.RawJson;
import io.flashwire.gateway.archive.Received;
import io.flashwire.gateway.archive.SearchText;
import io.flashwire.gateway.archive.UpdateQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The updates of the archive, each with its latest revision in front. */
@ApplicationScoped
public class PostgresUpdates {

    /** One writer at a time: so the numbers of changes become visible in their order, and no reader of changes misses one. */
    private static final String TAKE_TURNS = "select pg_advisory_xact_lock(hashtext('flashwire.live_update'))";

    private static final String SAVE = """
            insert into live_update as known (id, revision, at, facets, spots, words, change, changed_at, doc)
            values (?, ?, ?, ?, ?::text[]::point[], to_tsvector('simple', ?) || to_tsvector('english', ?),
                    nextval('archive_change'), clock_timestamp(), ?::json)
            on conflict (id) do update set
                revision = excluded.revision, at = excluded.at, facets = excluded.facets,
                spots = excluded.spots, words = excluded.words,
                change = excluded.change, changed_at = excluded.changed_at, doc = excluded.doc
            where excluded.revision > known.revision
               or (excluded.revision = known.revision and excluded.doc::text <> known.doc::text)
            """;

    private static final String SAVE_REVISION = """
            insert into live_update_revision as known (id, revision, doc) values (?, ?, ?::json)
            on conflict (id, revision) do update set doc = excluded.doc where excluded.doc::text <> known.doc::text
            """;

    private static final Scan LATEST = Scan.latestFirst("live_update", "at");
    private static final Scan CHANGES = Scan.ofChanges("live_update");

    /** How many rows are looked at in their order; words are longer to read than facets. */
    private static final int FIRST = 1_000;

    private static final int FIRST_OF_WORDS = 500;

    private final DataSource database;

    PostgresUpdates(DataSource database) {
        this.database = database;
    }

    /** Keeps all of them or none. A repeat changes nothing, and no older revision hides a newer one. */
    public void save(List<Received<EnrichedUpdate>> batch) throws SQLException {
        try (var connection = database.getConnection();
                var turn = connection.prepareStatement(TAKE_TURNS);
                var current = connection.prepareStatement(SAVE);
                var revision = connection.prepareStatement(SAVE_REVISION)) {
            connection.setAutoCommit(false);
            try {
                turn.execute();
                var counts = counts(connection, batch);
                for (var received : batch) {
                    var update = received.message().update();
                    var words = SearchText.of(update).toLowerCase(Locale.ROOT);
                    bind(
                            current,
                            update.id(),
                            update.revision(),
                            update.at(),
                            Facets.of(received.message()),
                            spots(received.message()),
                            words,
                            words,
                            received.json());
                    current.addBatch();
                    bind(revision, update.id(), update.revision(), received.json());
                    revision.addBatch();
                }
                current.executeBatch();
                revision.executeBatch();
                PostgresCounts.add(connection, counts);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static HourlyCounts counts(Connection connection, List<Received<EnrichedUpdate>> batch)
            throws SQLException {
        var ids = batch.stream().map(each -> each.message().update().id()).collect(Collectors.toSet());
        var known = PostgresCounts.known(connection, ids);
        var counts = new HourlyCounts();
        for (var received : batch) {
            var update = received.message().update();
            var now = new HourlyCounts.Found(update.revision(), update.at(), Facets.of(received.message()));
            if (now.replaces(known.get(update.id()))) {
                counts.replace(known.put(update.id(), now), now);
            }
        }
        return counts;
    }

    static List<String> spots(EnrichedUpdate enriched) {
        return enriched.places().stream()
                .filter(place -> place.latitude() != null && place.longitude() != null)
                .map(place -> "(" + place.longitude() + "," + place.latitude() + ")")
                .distinct()
                .toList();
    }

    public Page<RawJson> find(UpdateQuery query, PageRequest page) {
        var byChange = query.changedAfter().isPresent()
                || page.after().filter(Cursor.AtChange.class::isInstance).isPresent();
        var scan = byChange ? CHANGES : LATEST;
        var wanted = new Scan.Wanted(
                select -> range(scan, select, query, page),
                select -> filter(select, query),
                select -> select.whereNear(query.areas()),
                query.text().isPresent() ? FIRST_OF_WORDS : FIRST,
                page.limit() + 1);
        var found = scan.list(database, wanted, row -> new RawJson(row.getString("doc")));
        return Found.page(found, page.limit(), byChange);
    }

    private static Query range(Scan scan, Query select, UpdateQuery query, PageRequest page) {
        select.whereWithin("at", query.published());
        // The index of changes has no times: it begins behind the last change that is too early.
        query.changedAfter().ifPresent(time -> select.where("""
                        change > coalesce((select change from live_update where changed_at <= ?
                                           order by changed_at desc, change desc limit 1), 0)""", time));
        page.after().ifPresent(cursor -> scan.after(select, cursor));
        return select;
    }

    private static Query filter(Query select, UpdateQuery query) {
        select.whereFacets(query.facets());
        query.areas()
                .forEach(area ->
                        select.whereExists(new Query("select from unnest(spots) as spot").whereInside("spot", area)));
        query.text()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .ifPresent(text -> select.where(
                        "words @@ (websearch_to_tsquery('simple', ?) || websearch_to_tsquery('english', ?))",
                        text,
                        text));
        return select;
    }

    public Optional<RawJson> byId(String id) {
        return new Query("select doc from live_update")
                .where("id = ?", id).list(database, row -> new RawJson(row.getString("doc"))).stream()
                        .findFirst();
    }

    /** The update as it was at that revision. */
    public Optional<RawJson> byId(String id, int revision) {
        return new Query("select doc from live_update_revision")
                        .where("id = ?", id)
                        .where("revision = ?", revision)
                        .list(database, row -> new RawJson(row.getString("doc")))
                        .stream()
                        .findFirst();
    }
}
