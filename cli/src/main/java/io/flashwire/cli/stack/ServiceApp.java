package io.flashwire.cli.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The four services that are started, with what each may take. */
public enum ServiceApp {
    INGEST("ingest-service", 192, "flashwire_ingest"),
    ENRICH("enrich-service", 320, null),
    ALERT("alert-service", 224, "flashwire_alerts"),
    GATEWAY("api-gateway", 224, "flashwire_gateway");

    private final String module;
    private final int heapMegabytes;
    private final @Nullable String database;

    ServiceApp(String module, int heapMegabytes, @Nullable String database) {
        this.module = module;
        this.heapMegabytes = heapMegabytes;
        this.database = database;
    }

    String module() {
        return module;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    /** The database, and the role of the same name. */
    Optional<String> database() {
        return Optional.ofNullable(database);
    }

    static List<String> databases() {
        return Arrays.stream(values())
                .map(ServiceApp::database)
                .flatMap(Optional::stream)
                .toList();
    }
}
