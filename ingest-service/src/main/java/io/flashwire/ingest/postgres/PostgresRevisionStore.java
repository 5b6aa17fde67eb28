package io.flashwire.ingest.postgres;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.WireJson;
import io.flashwire.ingest.revision.Admission;
import io.flashwire.ingest.revision.Admissions;
import io.flashwire.ingest.revision.Candidate;
import io.flashwire.ingest.revision.RevisionStore;
import io.flashwire.ingest.revision.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Keeps the standings in PostgreSQL: two statements for any number of updates, and one to mark them. */
public final class PostgresRevisionStore implements RevisionStore {

    private static final int ATTEMPTS = 5;

    private static final String SELECT = """
            select id, newest, hashes, told_at, published from standing where id = any (?) order by id for update""";

    /** A row that another replica wrote since the select is not overwritten, which shows in the count. */
    private static final String UPSERT = """
            insert into standing (id, revision, newest, hashes, told_at, published)
            select * from unnest(?, ?, ?, ?, ?, ?) as told (id, revision, newest, hashes, told_at, published) order by id
            on conflict (id) do update set
              revision = excluded.revision, newest = excluded.newest, hashes = excluded.hashes,
              told_at = excluded.told_at, published = excluded.published
            where standing.revision < excluded.revision""";

    /** A mark that a crash of the database forgets costs a repeat, so it need not wait for the disk. */
    private static final String MARK = """
            set local synchronous_commit = off;
            update standing set published = true
            from (select * from unnest(?, ?) as sent (id, revision) order by id) as sent
            where standing.id = sent.id and standing.revision = sent.revision""";

    private final PostgresTransaction transaction;

    public PostgresRevisionStore(DataSource database) {
        this.transaction = new PostgresTransaction(database);
    }

    @Override
    public List<Admission> admit(List<Candidate> candidates) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var admitted = transaction.run(connection -> tryToAdmit(connection, candidates));
            if (admitted.isPresent()) {
                return admitted.get();
            }
        }
        throw new IllegalStateException("others write the same updates all the time");
    }

    @Override
    public void published(Collection<LiveUpdate> sent) {
        if (sent.isEmpty()) {
            return;
        }
        var _ = transaction.run(connection -> {
            try (var mark = connection.prepareStatement(MARK)) {
                mark.setArray(
                        1,
                        connection.createArrayOf(
                                "text", sent.stream().map(LiveUpdate::id).toArray()));
                mark.setArray(
                        2,
                        connection.createArrayOf(
                                "int4", sent.stream().map(LiveUpdate::revision).toArray()));
                return Optional.of(mark.execute());
            }
        });
    }

    private static Optional<List<Admission>> tryToAdmit(Connection connection, List<Candidate> candidates)
            throws SQLException {
        var admissions = new Admissions(standings(connection, candidates));
        var decided = admissions.decide(candidates);
        var changed = List.copyOf(admissions.changed().values());
        return changed.isEmpty() || keep(connection, changed) ? Optional.of(decided) : Optional.empty();
    }

    private static Map<String, Standing> standings(Connection connection, List<Candidate> candidates)
            throws SQLException {
        var ids = candidates.stream().map(candidate -> candidate.update().id()).distinct();
        var found = new HashMap<String, Standing>();
        try (var select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString("id"), standing(rows));
                }
            }
        }
        return found;
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var toldAt = row.getObject("told_at", OffsetDateTime.class);
        return new Standing(
                read(row.getBytes("newest")),
                List.of(row.getString("hashes").split(" ")),
                toldAt == null ? null : toldAt.toInstant(),
                row.getBoolean("published"));
    }

    /** False where another replica was faster. */
    private static boolean keep(Connection connection, List<Standing> changed) throws SQLException {
        try (var upsert = connection.prepareStatement(UPSERT)) {
            upsert.setArray(
                    1,
                    column(
                            connection,
                            "text",
                            changed,
                            standing -> standing.newest().id()));
            upsert.setArray(
                    2,
                    column(
                            connection,
                            "int4",
                            changed,
                            standing -> standing.newest().revision()));
            upsert.setArray(3, connection.createArrayOf("bytea", bytes(changed)));
            upsert.setArray(4, column(connection, "text", changed, standing -> String.join(" ", standing.hashes())));
            upsert.setArray(5, column(connection, "timestamptz", changed, standing -> timestamp(standing.toldAt())));
            upsert.setArray(6, column(connection, "bool", changed, Standing::published));
            return upsert.executeUpdate() == changed.size();
        }
    }

    private static byte[][] bytes(List<Standing> changed) {
        return changed.stream()
                .map(standing -> WireJson.write(standing.newest()))
                .toArray(byte[][]::new);
    }

    private static Array column(Connection connection, String type, List<Standing> rows, Column column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column::of).toArray());
    }

    private interface Column {
        @Nullable
        Object of(Standing standing);
    }

    private static @Nullable String timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static LiveUpdate read(byte[] json) {
        try {
            return WireJson.read(json, LiveUpdate.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a row of standing holds no update", e);
        }
    }
}
