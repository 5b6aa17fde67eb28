package io.flashwire.cli.stack;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** What each service is told: its port, its neighbours, its own secrets and nobody else's. */
record Environment(Broker broker, Database database, Secrets secrets, Map<ServiceApp, Integer> ports) {

    Map<String, String> of(ServiceApp service, Supplier<String> oneTimeToken) {
        var values = new HashMap<String, String>();
        values.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        values.put("QUARKUS_HTTP_PORT", Integer.toString(port(service)));
        values.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        values.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        service.database().ifPresent(name -> {
            values.put("QUARKUS_DATASOURCE_JDBC_URL", database.url(name));
            values.put("QUARKUS_DATASOURCE_USERNAME", name);
            values.put("QUARKUS_DATASOURCE_PASSWORD", secrets.databasePassword(name));
            // While everything starts at once on a small machine, a first connection takes its time.
            values.put("QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT", "30s");
        });
        switch (service) {
            case INGEST -> {
                values.put("FLASHWIRE_SERVICE_PASSWORD", secrets.servicePassword());
                // Whoever runs the stack on his own machine tries sources on it.
                values.put("FLASHWIRE_INGEST_SOURCES_ALLOWED_HOSTS", "127.0.0.1,localhost");
            }
            case ENRICH -> {}
            case ALERT -> {
                values.put("FLASHWIRE_SERVICE_PASSWORD", secrets.servicePassword());
                values.put("FLASHWIRE_SECRET_KEY", secrets.secretKey());
                // Whoever runs the stack on his own machine tries webhooks with receivers on it.
                values.put("FLASHWIRE_EGRESS_ALLOWED_HOSTS", "127.0.0.1,localhost");
            }
            case GATEWAY -> {
                values.put("FLASHWIRE_SERVICE_PASSWORD", secrets.servicePassword());
                values.put("FLASHWIRE_SECRET_KEY", secrets.secretKey());
                values.put("FLASHWIRE_ADMIN_KEY", secrets.adminKey());
                values.put("FLASHWIRE_ONE_TIME_TOKEN", oneTimeToken.get());
                values.put("FLASHWIRE_INGEST_URL", url(ServiceApp.INGEST));
                values.put("FLASHWIRE_ALERT_URL", url(ServiceApp.ALERT));
            }
        }
        return values;
    }

    private String url(ServiceApp service) {
        return "http://127.0.0.1:" + port(service);
    }

    private int port(ServiceApp service) {
        return Objects.requireNonNull(ports.get(service));
    }
}
