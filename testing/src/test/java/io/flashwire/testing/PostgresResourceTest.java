package io.flashwire.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PostgresResourceTest {

    @Test
    void answersQueriesAsVersion17() throws SQLException {
        // given
        var postgres = new PostgresResource();
        try {
            var settings = postgres.start();

            // when
            try (var connection = DriverManager.getConnection(
                    Objects.requireNonNull(settings.get("quarkus.datasource.jdbc.url")),
                    settings.get("quarkus.datasource.username"),
                    settings.get("quarkus.datasource.password"))) {
                var major = connection.getMetaData().getDatabaseMajorVersion();

                // then
                assertThat(major).isEqualTo(17);
            }
        } finally {
            postgres.stop();
        }
    }
}
