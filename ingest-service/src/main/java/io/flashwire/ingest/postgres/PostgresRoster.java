package io.flashwire.ingest.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.contracts.WireJson;
import io.flashwire.ingest.following.Draft;
import io.flashwire.ingest.following.Drafts;
import io.flashwire.ingest.following.Entries;
import io.flashwire.ingest.following.Entry;
import io.flashwire.ingest.following.Followed;
import io.flashwire.ingest.following.Progress;
import io.flashwire.ingest.following.Roster;
import io.flashwire.ingest.following.Tracked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Keeps the roster in PostgreSQL, whose clock rules the leases: replicas need not agree on the time. */
public final class PostgresRoster implements Roster {

    private static final String SELECT = "select id, declared, followed, progress, version from source ";

    /** Two files that are read at the same time, or a file and the API, wait for each other; polls do not wait for them. */
    private static final String LOCK = "lock table source in share row exclusive mode";

    private static final String PUT = """
            insert into source (id, declared, followed, progress, version, active, next_poll_at)
            values (?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?)
            on conflict (id) do update set declared = excluded.declared, followed = excluded.followed,
              progress = excluded.progress, version = excluded.version, active = excluded.active,
              next_poll_at = excluded.next_poll_at""";

    private static final String LEASE = """
            update source set leased_by = ?, leased_until = now() + ? * interval '1 millisecond'
            where id in (
              select id from source
              where active and next_poll_at <= now() and (leased_until is null or leased_until < now())
              order by next_poll_at limit ? for update skip locked)
            returning id, declared, followed, progress, version""";

    private static final String RENEW = """
            update source set leased_until = now() + ? * interval '1 millisecond'
            where leased_by = ? and leased_until >= now()""";

    private static final String SETTLE = """
            update source set progress = ?::jsonb, next_poll_at = ?, active = active and ?
            where id = ? and leased_by = ? and version = ?""";

    private static final String RELEASE = """
            update source set leased_by = null, leased_until = null where id = ? and leased_by = ?""";

    private final PostgresTransaction transaction;
    private final Drafts drafts;
    private final InstantSource clock;

    public PostgresRoster(DataSource database, Drafts drafts, InstantSource clock) {
        this.transaction = new PostgresTransaction(database);
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public List<Tracked> all() {
        return read(SELECT + "where followed is not null order by id", _ -> {});
    }

    @Override
    public Optional<Tracked> find(String id) {
        return read(SELECT + "where followed is not null and id = ?", select -> select.setString(1, id)).stream()
                .findFirst();
    }

    @Override
    public boolean add(Followed source) {
        return changing(all -> all.add(source));
    }

    @Override
    public Optional<Tracked> change(String id, UnaryOperator<Followed> change) {
        return changing(all -> all.change(id, change));
    }

    @Override
    public boolean remove(String id) {
        return changing(all -> all.remove(id));
    }

    @Override
    public void declare(List<Followed> sources) {
        var _ = changing(all -> {
            all.declare(sources);
            return true;
        });
    }

    @Override
    public List<Tracked> lease(String owner, int most, Duration time) {
        return read(LEASE, update -> {
            update.setString(1, owner);
            update.setLong(2, time.toMillis());
            update.setInt(3, most);
        });
    }

    @Override
    public void renew(String owner, Duration time) {
        var _ = transaction.run(connection -> execute(connection, RENEW, update -> {
            update.setLong(1, time.toMillis());
            update.setString(2, owner);
        }));
    }

    @Override
    public void settle(String owner, Tracked polled, Progress progress) {
        var id = polled.source().id();
        var _ = transaction.run(connection -> {
            var _ = execute(connection, SETTLE, update -> {
                update.setString(1, json(progress));
                update.setObject(2, timestamp(progress.nextPollAt()));
                update.setBoolean(3, !progress.gone());
                update.setString(4, id);
                update.setString(5, owner);
                update.setInt(6, polled.version());
            });
            return execute(connection, RELEASE, update -> {
                update.setString(1, id);
                update.setString(2, owner);
            });
        });
    }

    private <T> T changing(Function<Entries, T> change) {
        return transaction
                .run(connection -> {
                    try (var lock = connection.createStatement()) {
                        lock.execute(LOCK);
                    }
                    var all = new Entries(entries(connection), clock.instant());
                    var result = change.apply(all);
                    for (var id : all.touched()) {
                        write(connection, id, all.entry(id).orElse(null));
                    }
                    return Optional.of(result);
                })
                .orElseThrow();
    }

    private Map<String, Entry> entries(Connection connection) throws SQLException {
        var entries = new HashMap<String, Entry>();
        try (var select = connection.prepareStatement(SELECT);
                var rows = select.executeQuery()) {
            while (rows.next()) {
                entries.put(rows.getString("id"), entry(rows));
            }
        }
        return entries;
    }

    private void write(Connection connection, String id, @Nullable Entry entry) throws SQLException {
        if (entry == null) {
            var _ = execute(connection, "delete from source where id = ?", delete -> delete.setString(1, id));
            return;
        }
        var _ = execute(connection, PUT, put -> {
            put.setString(1, id);
            put.setString(2, json(entry.declared()));
            put.setString(3, json(entry.source()));
            put.setString(4, json(entry.progress()));
            put.setInt(5, entry.version());
            put.setBoolean(6, entry.active());
            put.setObject(7, timestamp(entry.progress().nextPollAt()));
        });
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private static Optional<Integer> execute(Connection connection, String sql, Parameters parameters)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            return Optional.of(statement.executeUpdate());
        }
    }

    private List<Tracked> read(String sql, Parameters parameters) {
        return transaction
                .run(connection -> {
                    var found = new ArrayList<Tracked>();
                    try (var select = connection.prepareStatement(sql)) {
                        parameters.set(select);
                        try (var rows = select.executeQuery()) {
                            while (rows.next()) {
                                entry(rows).tracked().ifPresent(found::add);
                            }
                        }
                    }
                    return Optional.of(List.copyOf(found));
                })
                .orElseThrow();
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                source(row.getString("declared")),
                source(row.getString("followed")),
                parse(row.getString("progress"), Progress.class),
                row.getInt("version"));
    }

    private @Nullable Followed source(@Nullable String json) {
        if (json == null) {
            return null;
        }
        return switch (drafts.read(parse(json, JsonNode.class))) {
            case Draft.Valid(var source) -> source;
            case Draft.Invalid invalid ->
                throw new IllegalStateException("a row of source holds no source: " + invalid);
        };
    }

    private @Nullable String json(@Nullable Followed source) {
        return source == null ? null : drafts.write(source).toString();
    }

    private static String json(Progress progress) {
        return new String(WireJson.write(progress), StandardCharsets.UTF_8);
    }

    private static <T> T parse(String json, Class<T> type) {
        try {
            return WireJson.read(json.getBytes(StandardCharsets.UTF_8), type);
        } catch (IOException e) {
            throw new UncheckedIOException("a row of source is not readable", e);
        }
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
