package io.flashwire.cli.command;

import io.flashwire.cli.Refusal;
import io.flashwire.cli.gateway.GatewayClient;
import io.flashwire.cli.stack.Home;
import io.flashwire.cli.stack.Run;
import io.flashwire.cli.stack.Secrets;
import java.net.URI;
import java.net.http.HttpClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which Flashwire a command speaks to: the running stack, unless the gateway of another is named. */
final class GatewayAccess {

    private static final String KEY = "FLASHWIRE_API_KEY";

    @Option(
            names = "--gateway",
            paramLabel = "URL",
            description =
                    "Another Flashwire than the running stack; its key is read from the environment: " + KEY + ".")
    private @Nullable URI gateway;

    GatewayClient client(HttpClient http, Home home) {
        return gateway == null
                ? new GatewayClient(
                        http, Run.required(home).gateway(), Secrets.of(home).adminKey())
                : new GatewayClient(http, gateway, key());
    }

    private static String key() {
        var key = System.getenv(KEY);
        if (key == null || key.isBlank()) {
            throw new Refusal("--gateway needs a key of the role ingest in the environment: " + KEY);
        }
        return key;
    }
}
