package io.flashwire.ingest.postgres;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.WireJson;
import io.flashwire.ingest.revision.Candidate;
import io.flashwire.ingest.revision.Holds;
import io.flashwire.ingest.revision.Settling;
import io.flashwire.ingest.revision.StoreUnreachable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Keeps embargoed updates in PostgreSQL; replicas that release at the same time skip each other's rows. */
public final class PostgresHolds implements Holds {

    private static final String COLUMNS = "select held, told_at, looked_at from held ";

    private static final String KEEP = """
            insert into held (update_id, held, told_at, looked_at, until) values (?, ?, ?, ?, ?)
            on conflict (update_id) do update set
              held = excluded.held, told_at = excluded.told_at, looked_at = excluded.looked_at, until = excluded.until""";

    private final DataSource database;
    private final PostgresTransaction transaction;

    public PostgresHolds(DataSource database) {
        this.database = database;
        this.transaction = new PostgresTransaction(database);
    }

    @Override
    public Set<String> settle(Collection<Candidate> embargoed, Collection<Candidate> others) {
        var ids = Stream.concat(embargoed.stream(), others.stream())
                .map(candidate -> candidate.update().id())
                .distinct()
                .toArray();
        // Most updates have no embargo, and nothing waits for them: that is seen without a lock.
        if (embargoed.isEmpty() && !anyWaits(ids)) {
            return Set.of();
        }
        return transaction
                .run(connection -> Optional.of(settle(connection, ids, embargoed, others)))
                .orElseThrow();
    }

    private static Set<String> settle(
            Connection connection, Object[] ids, Collection<Candidate> embargoed, Collection<Candidate> others)
            throws SQLException {
        var settling = Settling.decide(waiting(connection, ids), embargoed, others);
        try (var keep = connection.prepareStatement(KEEP)) {
            for (var candidate : settling.kept().values()) {
                var update = candidate.update();
                keep.setString(1, update.id());
                keep.setBytes(2, WireJson.write(update));
                keep.setObject(3, timestamp(candidate.toldAt()));
                keep.setObject(4, timestamp(candidate.lookedAt()));
                keep.setObject(5, timestamp(update.embargoedUntil()));
                keep.addBatch();
            }
            keep.executeBatch();
        }
        forget(connection, settling.gone().toArray());
        return settling.gone();
    }

    @Override
    public int release(Instant now, int most, Predicate<List<Candidate>> taking) {
        return transaction
                .run(connection -> {
                    var due = due(connection, now, most);
                    if (due.isEmpty() || !taking.test(due)) {
                        return Optional.empty();
                    }
                    forget(
                            connection,
                            due.stream()
                                    .map(candidate -> candidate.update().id())
                                    .toArray());
                    return Optional.of(due.size());
                })
                .orElse(0);
    }

    private boolean anyWaits(Object[] ids) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select 1 from held where update_id = any (?) limit 1")) {
            select.setArray(1, connection.createArrayOf("text", ids));
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new StoreUnreachable(e);
        }
    }

    private static Map<String, Candidate> waiting(Connection connection, Object[] ids) throws SQLException {
        try (var select =
                connection.prepareStatement(COLUMNS + "where update_id = any (?) order by update_id for update")) {
            select.setArray(1, connection.createArrayOf("text", ids));
            return candidates(select).stream()
                    .collect(Collectors.toMap(candidate -> candidate.update().id(), Function.identity()));
        }
    }

    private static List<Candidate> due(Connection connection, Instant now, int most) throws SQLException {
        try (var select = connection.prepareStatement(
                COLUMNS + "where until <= ? order by until limit ? for update skip locked")) {
            select.setObject(1, timestamp(now));
            select.setInt(2, most);
            return candidates(select);
        }
    }

    private static void forget(Connection connection, Object[] ids) throws SQLException {
        try (var delete = connection.prepareStatement("delete from held where update_id = any (?)")) {
            delete.setArray(1, connection.createArrayOf("text", ids));
            delete.executeUpdate();
        }
    }

    private static List<Candidate> candidates(PreparedStatement select) throws SQLException {
        var candidates = new ArrayList<Candidate>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                candidates.add(new Candidate(
                        read(rows.getBytes("held")), instant(rows, "told_at"), instant(rows, "looked_at")));
            }
        }
        return candidates;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static LiveUpdate read(byte[] json) {
        try {
            return WireJson.read(json, LiveUpdate.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a row of held holds no update", e);
        }
    }
}
