package io.flashwire.cli.stack;

import io.flashwire.cli.Refusal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database for each service that keeps something, owned by a role that can reach no other. */
record DatabaseRoles(Database server, Secrets secrets) {

    void make() {
        var password = secrets.databasePassword(Database.SUPERUSER);
        try (var connection = DriverManager.getConnection(server.url("postgres"), Database.SUPERUSER, password)) {
            for (var name : ServiceApp.databases()) {
                make(connection, name);
            }
        } catch (SQLException e) {
            throw new Refusal("PostgreSQL refused the databases: " + e.getMessage(), e);
        }
    }

    private void make(Connection connection, String name) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
            execute(connection, "CREATE ROLE %s LOGIN".formatted(name));
        }
        execute(connection, "ALTER ROLE %s PASSWORD '%s'".formatted(name, secrets.databasePassword(name)));
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            execute(connection, "CREATE DATABASE %1$s OWNER %1$s".formatted(name));
        }
        execute(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
