package io.flashwire.ingest.postgres;

import io.flashwire.ingest.push.Claim;
import io.flashwire.ingest.push.Replies;
import io.flashwire.ingest.push.Reply;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** Keeps the answers in PostgreSQL, so that a push that comes again is known by every replica. */
public final class PostgresReplies implements Replies {

    private static final String CLAIM = """
            insert into push_reply (caller, key, digest, claimed_at) values (?, ?, ?, ?)
            on conflict (caller, key) do update set digest = excluded.digest, claimed_at = excluded.claimed_at
            where push_reply.status is null and push_reply.claimed_at < ?""";

    private static final String KEEP =
            "update push_reply set status = ?, media_type = ?, body = ? where caller = ? and key = ?";

    private final PostgresTransaction transaction;

    public PostgresReplies(DataSource database) {
        this.transaction = new PostgresTransaction(database);
    }

    @Override
    public Claim claim(String caller, String key, String digest, Instant now) {
        return transaction
                .run(connection -> Optional.of(
                        claimed(connection, caller, key, digest, now)
                                ? new Claim.Fresh()
                                : found(connection, caller, key, digest)))
                .orElseThrow();
    }

    private static boolean claimed(Connection connection, String caller, String key, String digest, Instant now)
            throws SQLException {
        try (var claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, caller);
            claim.setString(2, key);
            claim.setString(3, digest);
            claim.setObject(4, now.atOffset(ZoneOffset.UTC));
            claim.setObject(5, now.minus(LONGEST_PUSH).atOffset(ZoneOffset.UTC));
            return claim.executeUpdate() > 0;
        }
    }

    private static Claim found(Connection connection, String caller, String key, String digest) throws SQLException {
        try (var select = connection.prepareStatement(
                "select digest, status, media_type, body from push_reply where caller = ? and key = ?")) {
            select.setString(1, caller);
            select.setString(2, key);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    // Released between the two statements: whoever asks again will claim it.
                    return new Claim.Running();
                }
                if (!row.getString("digest").equals(digest)) {
                    return new Claim.OtherBody();
                }
                int status = row.getInt("status");
                return row.wasNull()
                        ? new Claim.Running()
                        : new Claim.Answered(new Reply(status, row.getString("media_type"), row.getString("body")));
            }
        }
    }

    @Override
    public void keep(String caller, String key, Reply reply) {
        run(KEEP, statement -> {
            statement.setInt(1, reply.status());
            statement.setString(2, reply.mediaType());
            statement.setString(3, reply.body());
            statement.setString(4, caller);
            statement.setString(5, key);
        });
    }

    @Override
    public void release(String caller, String key) {
        run("delete from push_reply where caller = ? and key = ? and status is null", statement -> {
            statement.setString(1, caller);
            statement.setString(2, key);
        });
    }

    @Override
    public void forget(Instant before) {
        run(
                "delete from push_reply where claimed_at < ?",
                statement -> statement.setObject(1, before.atOffset(ZoneOffset.UTC)));
    }

    private interface Filling {
        void of(PreparedStatement statement) throws SQLException;
    }

    private void run(String sql, Filling filling) {
        var _ = transaction.run(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                filling.of(statement);
                return Optional.of(statement.executeUpdate());
            }
        });
    }
}
