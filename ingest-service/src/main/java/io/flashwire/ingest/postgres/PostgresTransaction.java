package io.flashwire.ingest.postgres;

import io.flashwire.ingest.revision.StoreUnreachable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Work that is done wholly or not at all. */
final class PostgresTransaction {

    private final DataSource database;

    PostgresTransaction(DataSource database) {
        this.database = database;
    }

    interface Work<T> {
        Optional<T> on(Connection connection) throws SQLException;
    }

    /** Commits where there is a result, rolls back where there is none. */
    <T> Optional<T> run(Work<T> work) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                var result = work.on(connection);
                if (result.isPresent()) {
                    connection.commit();
                    done = true;
                }
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new StoreUnreachable(e);
        }
    }
}
