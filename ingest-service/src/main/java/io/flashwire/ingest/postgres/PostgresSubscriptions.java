package io.flashwire.ingest.postgres;

import io.flashwire.ingest.revision.StoreUnreachable;
import io.flashwire.ingest.websub.Subscription;
import io.flashwire.ingest.websub.Subscription.State;
import io.flashwire.ingest.websub.Subscriptions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Keeps the subscriptions in PostgreSQL; replicas that look for due ones at the same time skip each other's. */
public final class PostgresSubscriptions implements Subscriptions {

    /** By which a hub that is being asked is put off, should it keep silent. */
    private static final Duration UNANSWERED = Duration.ofMinutes(10);

    private static final String COLUMNS = "source, hub, topic, token, secret, state, until, reason, next_at";

    private static final String KEEP = "insert into websub (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (source) do update set hub = excluded.hub, topic = excluded.topic, token = excluded.token,"
            + " secret = excluded.secret, state = excluded.state, until = excluded.until, reason = excluded.reason,"
            + " next_at = excluded.next_at";

    private static final String DUE = "update websub set next_at = ? where source in (select source from websub"
            + " where next_at <= ? order by next_at limit ? for update skip locked) returning " + COLUMNS;

    private final DataSource database;

    public PostgresSubscriptions(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Subscription> ofSource(String source) {
        return found("select " + COLUMNS + " from websub where source = ?", select -> select.setString(1, source))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Subscription> withToken(String token) {
        return found("select " + COLUMNS + " from websub where token = ?", select -> select.setString(1, token))
                .stream()
                .findFirst();
    }

    @Override
    public void keep(Subscription subscription) {
        run(KEEP, statement -> {
            statement.setString(1, subscription.source());
            statement.setString(2, subscription.hub());
            statement.setString(3, subscription.topic());
            statement.setString(4, subscription.token());
            statement.setString(5, subscription.secret());
            setState(statement, subscription.state());
            statement.setObject(9, subscription.nextAt().atOffset(ZoneOffset.UTC));
        });
    }

    private static void setState(PreparedStatement statement, State state) throws SQLException {
        switch (state) {
            case State.Asked() -> setState(statement, "ASKED", null, null);
            case State.Verified(var until) -> setState(statement, "VERIFIED", until, null);
            case State.Denied(var reason) -> setState(statement, "DENIED", null, reason);
        }
    }

    private static void setState(
            PreparedStatement statement, String state, @Nullable Instant until, @Nullable String reason)
            throws SQLException {
        statement.setString(6, state);
        statement.setObject(7, until == null ? null : until.atOffset(ZoneOffset.UTC));
        statement.setString(8, reason);
    }

    @Override
    public void remove(String source) {
        run("delete from websub where source = ?", statement -> statement.setString(1, source));
    }

    @Override
    public List<Subscription> due(Instant now, int most) {
        return found(DUE, statement -> {
            statement.setObject(1, now.plus(UNANSWERED).atOffset(ZoneOffset.UTC));
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.setInt(3, most);
        });
    }

    private interface Filling {
        void of(PreparedStatement statement) throws SQLException;
    }

    private void run(String sql, Filling filling) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            filling.of(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreUnreachable(e);
        }
    }

    private List<Subscription> found(String sql, Filling filling) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            filling.of(statement);
            var found = new ArrayList<Subscription>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(subscription(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new StoreUnreachable(e);
        }
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                row.getString("source"),
                row.getString("hub"),
                row.getString("topic"),
                row.getString("token"),
                row.getString("secret"),
                state(row),
                row.getObject("next_at", OffsetDateTime.class).toInstant());
    }

    private static State state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "VERIFIED" ->
                new State.Verified(row.getObject("until", OffsetDateTime.class).toInstant());
            case "DENIED" -> new State.Denied(row.getString("reason"));
            default -> new State.Asked();
        };
    }
}
