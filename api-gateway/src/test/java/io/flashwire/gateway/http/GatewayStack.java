package io.flashwire.gateway.http;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands behind the gateway in tests: a server in the place of the two services, and the first ways in. */
public final class GatewayStack implements QuarkusTestResourceLifecycleManager {

    static final String ADMIN_KEY = "fw_bootstrap_" + "a".repeat(43);
    static final String ONE_TIME_TOKEN = "once-and-never-again-0123456789";
    static final int RING = 64;

    private static @Nullable WireMockServer services;

    /** The server in the place of ingest-service and alert-service. */
    static WireMockServer services() {
        if (services == null) {
            throw new IllegalStateException("the stack is not up");
        }
        return services;
    }

    @Override
    public Map<String, String> start() {
        var server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        services = server;
        return Map.of(
                "flashwire.admin-key",
                ADMIN_KEY,
                "flashwire.one-time-token",
                ONE_TIME_TOKEN,
                "flashwire.service-password",
                "shown-to-services-only",
                "flashwire.ingest.url",
                server.baseUrl(),
                "flashwire.alert.url",
                server.baseUrl(),
                "flashwire.alert.timeout",
                "1s",
                "flashwire.live.heartbeat",
                "200ms",
                "flashwire.live.ring",
                Integer.toString(RING),
                "quarkus.http.access-log.enabled",
                "true");
    }

    @Override
    public void stop() {
        if (services != null) {
            services.stop();
        }
    }
}
