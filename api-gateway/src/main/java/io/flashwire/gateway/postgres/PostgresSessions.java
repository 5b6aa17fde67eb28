package io.flashwire.gateway.postgres;

import static io.flashwire.gateway.postgres.Query.bind;
import static io.flashwire.gateway.postgres.Query.instant;

import io.flashwire.gateway.access.Role;
import io.flashwire.gateway.access.Secret;
import io.flashwire.gateway.access.Session;
import io.flashwire.gateway.archive.ArchiveUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The sessions, and the one-time tokens that open them; digests only. */
@ApplicationScoped
public class PostgresSessions {

    private final DataSource database;

    PostgresSessions(DataSource database) {
        this.database = database;
    }

    /** Makes the token good once; where it was known before, used or not, nothing changes. */
    public void offer(String token, Instant expiresAt) {
        write(
                "insert into one_time_token (digest, expires_at) values (?, ?) on conflict do nothing",
                Secret.digest(token),
                expiresAt);
    }

    /**
     * Uses the token up and opens the session, both or neither.
     *
     * @return false where the token is unknown, used or out of date
     */
    public boolean exchange(String token, Session session, Instant now) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var used = execute(
                        connection,
                        "update one_time_token set used_at = ? where digest = ? and used_at is null and expires_at > ?",
                        now,
                        Secret.digest(token),
                        now);
                if (used == 1) {
                    add(connection, session);
                    execute(connection, "delete from session where expires_at < ?", now);
                }
                connection.commit();
                return used == 1;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable(e);
        }
    }

    /** Opens a session for somebody whom the identity provider knows. */
    public void add(Session session, Instant now) {
        try (var connection = database.getConnection()) {
            add(connection, session);
            execute(connection, "delete from session where expires_at < ?", now);
        } catch (SQLException e) {
            throw new ArchiveUnavailable(e);
        }
    }

    private static void add(Connection connection, Session session) throws SQLException {
        execute(
                connection,
                "insert into session (digest, holder, name, roles, created_at, expires_at) values (?, ?, ?, ?, ?, ?)",
                session.digest(),
                session.holder(),
                session.name(),
                session.roles().stream().map(Role::lowerCase).toList(),
                session.createdAt(),
                session.expiresAt());
    }

    public Optional<Session> withCookie(String cookie) {
        return new Query("select * from session")
                .where("digest = ?", Secret.digest(cookie)).list(database, PostgresSessions::session).stream()
                        .findFirst();
    }

    public void close(String cookie) {
        write("delete from session where digest = ?", Secret.digest(cookie));
    }

    private static Session session(ResultSet row) throws SQLException {
        var roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .flatMap(role -> Role.named(role).stream())
                .collect(Collectors.toSet());
        return new Session(
                row.getString("digest"),
                row.getString("holder"),
                row.getString("name"),
                roles,
                instant(row, "created_at"),
                instant(row, "expires_at"));
    }

    private void write(String sql, Object... values) {
        try (var connection = database.getConnection()) {
            execute(connection, sql, values);
        } catch (SQLException e) {
            throw new ArchiveUnavailable(e);
        }
    }

    private static int execute(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }
}
