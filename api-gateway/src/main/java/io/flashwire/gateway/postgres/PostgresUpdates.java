package io.flashwire.gateway.postgres;

import static io.flashwire.gateway.postgres.Query.bind;
import static io.flashwire.gateway.postgres.Query.instant;

import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.gateway.archive.Cursor;
import io.flashwire.gateway.archive.Facets;
import io.flashwire.gateway.archive.Page;
import io.flashwire.gateway.archive.PageRequest;
import io.flashwire.gateway.archive.RawJson;
import io.flashwire.gateway.archive.Received;
import io.flashwire.gateway.archive.SearchText;
import io.flashwire.gateway.archive.UpdateQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** The updates of the archive, each with its latest revision in front. */
@ApplicationScoped
public class PostgresUpdates {

    /** One writer at a time: so the numbers of changes become visible in their order, and no reader of changes misses one. */
    private static final String TAKE_TURNS = "select pg_advisory_xact_lock(hashtext('flashwire.live_update'))";

    private static final String SAVE = """
            insert into live_update as known (id, revision, at, facets, words, change, changed_at, doc)
            values (?, ?, ?, ?, to_tsvector('simple', ?) || to_tsvector('english', ?),
                    nextval('archive_change'), clock_timestamp(), ?::json)
            on conflict (id) do update set
                revision = excluded.revision, at = excluded.at, facets = excluded.facets, words = excluded.words,
                change = excluded.change, changed_at = excluded.changed_at, doc = excluded.doc
            where excluded.revision > known.revision
               or (excluded.revision = known.revision and excluded.doc::text <> known.doc::text)
            """;

    private static final String SAVE_REVISION = """
            insert into live_update_revision as known (id, revision, doc) values (?, ?, ?::json)
            on conflict (id, revision) do update set doc = excluded.doc where excluded.doc::text <> known.doc::text
            """;

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
                for (var received : batch) {
                    var update = received.message().update();
                    var words = SearchText.of(update).toLowerCase(Locale.ROOT);
                    bind(
                            current,
                            update.id(),
                            update.revision(),
                            update.at(),
                            Facets.of(received.message()),
                            words,
                            words,
                            received.json());
                    current.addBatch();
                    bind(revision, update.id(), update.revision(), received.json());
                    revision.addBatch();
                }
                current.executeBatch();
                revision.executeBatch();
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    public Page<RawJson> find(UpdateQuery query, PageRequest page) {
        var select = new Query("select id, at, change, doc from live_update")
                .whereFacets(query.facets())
                .whereWithin("at", query.published());
        query.text()
                .map(text -> SearchText.storable(text).toLowerCase(Locale.ROOT))
                .ifPresent(text -> select.where(
                        "words @@ (websearch_to_tsquery('simple', ?) || websearch_to_tsquery('english', ?))",
                        text,
                        text));
        query.changedAfter().ifPresent(time -> select.where("changed_at > ?", time));
        page.after().ifPresent(cursor -> {
            switch (cursor) {
                case Cursor.AtTime(var at, var id) -> select.where("(at, id) < (?, ?)", at, id);
                case Cursor.AtChange(var change) -> select.where("change > ?", change);
            }
        });
        var byChange = query.changedAfter().isPresent()
                || page.after().filter(Cursor.AtChange.class::isInstance).isPresent();
        var found = select.orderBy(byChange ? "change" : "at desc, id desc", page.limit() + 1)
                .list(
                        database,
                        row -> new Found<>(
                                new RawJson(row.getString("doc")),
                                byChange
                                        ? new Cursor.AtChange(row.getLong("change"))
                                        : new Cursor.AtTime(instant(row, "at"), row.getString("id"))));
        return Found.page(found, page.limit(), byChange);
    }

    public Optional<RawJson> byId(String id) {
        return new Query("select doc from live_update")
                        .where("id = ?", SearchText.storable(id))
                        .list(database, row -> new RawJson(row.getString("doc")))
                        .stream()
                        .findFirst();
    }

    /** The update as it was at that revision. */
    public Optional<RawJson> byId(String id, int revision) {
        return new Query("select doc from live_update_revision")
                        .where("id = ?", SearchText.storable(id))
                        .where("revision = ?", revision)
                        .list(database, row -> new RawJson(row.getString("doc")))
                        .stream()
                        .findFirst();
    }
}
