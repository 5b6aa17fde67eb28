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
    static final int STREAMS_PER_KEY = 5;

    /** How often each key may ask in a minute: more often than any test does that is not about it. */
    static final int RATE = 3000;

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
        return Map.ofEntries(
                Map.entry("flashwire.admin-key", ADMIN_KEY),
                Map.entry("flashwire.one-time-token", ONE_TIME_TOKEN),
                Map.entry("flashwire.service-password", "shown-to-services-only"),
                Map.entry("flashwire.ingest.url", server.baseUrl()),
                Map.entry("flashwire.alert.url", server.baseUrl()),
                Map.entry("flashwire.alert.timeout", "5s"),
                Map.entry("flashwire.live.heartbeat", "200ms"),
                Map.entry("flashwire.live.ring", Integer.toString(RING)),
                Map.entry("flashwire.live.max-clients-per-key", Integer.toString(STREAMS_PER_KEY)),
                Map.entry("flashwire.live.review", "200ms"),
                // All tests come from one address, and many of them are refused on purpose.
                Map.entry("flashwire.access.failures.requests", "100000"),
                Map.entry("flashwire.access.rate.requests", Integer.toString(RATE)),
                Map.entry("quarkus.http.access-log.enabled", "true"));
    }

    @Override
    public void stop() {
        if (services != null) {
            services.stop();
        }
    }
}
