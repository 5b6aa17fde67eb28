package io.flashwire.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A real, empty PostgreSQL: a container where Docker answers, otherwise the binaries from a package. */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable PostgreSQLContainer container;
    private @Nullable EmbeddedPostgres embedded;

    @Override
    public Map<String, String> start() {
        return Docker.answers() ? startContainer() : startEmbedded();
    }

    @Override
    public void stop() {
        if (container != null) {
            container.stop();
        }
        if (embedded != null) {
            close(embedded);
        }
    }

    private Map<String, String> startContainer() {
        container = new PostgreSQLContainer(Docker.POSTGRES);
        container.start();
        return datasource(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }

    private Map<String, String> startEmbedded() {
        try {
            embedded = EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start", e);
        }
        return datasource(embedded.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }

    private static Map<String, String> datasource(String url, String user, String password) {
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", user,
                "quarkus.datasource.password", password);
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
