package io.flashwire.gateway.http;

import io.flashwire.gateway.wiring.GatewayConfig;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The two services behind the gateway. */
@ApplicationScoped
public class Upstreams {

    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(Redirect.NEVER)
            .build();
    private final Upstream ingest;
    private final Upstream alert;

    Upstreams(GatewayConfig config) {
        var credentials = "gateway:" + config.servicePassword();
        var authorization = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        this.ingest = new Upstream(
                "ingest-service",
                config.ingest().url(),
                authorization,
                config.ingest().timeout(),
                client);
        this.alert = new Upstream(
                "alert-service",
                config.alert().url(),
                authorization,
                config.alert().timeout(),
                client);
    }

    Upstream ingest() {
        return ingest;
    }

    Upstream alert() {
        return alert;
    }

    /** As the one who asks the gateway: subscriptions and silences are whose key made them. */
    Upstream alert(SecurityIdentity identity) {
        return alert.onBehalfOf(Identities.principal(identity));
    }
}
