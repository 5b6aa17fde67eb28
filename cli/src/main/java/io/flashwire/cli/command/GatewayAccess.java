package io.flashwire.cli.command;

import io.flashwire.cli.Refusal;
import io.flashwire.cli.gateway.GatewayClient;
import io.flashwire.cli.stack.Home;
import io.flashwire.cli.stack.Run;
import io.flashwire.cli.stack.Secrets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which Flashwire a command speaks to: the running stack, unless the gateway of another is named. */
final class GatewayAccess {

    private static final String KEY = "FLASHWIRE_API_KEY";
    private static final String KEY_FILE = KEY + "_FILE";

    @Option(
            names = "--gateway",
            paramLabel = "URL",
            description = "Another Flashwire than the running stack; its key is read from the environment, " + KEY
                    + ", or from the file that " + KEY_FILE + " names.")
    private @Nullable URI gateway;

    GatewayClient client(HttpClient http, Home home) {
        return gateway == null
                ? new GatewayClient(
                        http, Run.required(home).gateway(), Secrets.of(home).adminKey())
                : new GatewayClient(http, gateway, key());
    }

    private static String key() {
        var file = System.getenv(KEY_FILE);
        var key = file == null ? System.getenv(KEY) : read(Path.of(file));
        if (key == null || key.isBlank()) {
            throw new Refusal(
                    "--gateway needs a key of the role ingest in the environment: " + KEY + " or " + KEY_FILE);
        }
        return key.strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Refusal("the key of " + KEY_FILE + " cannot be read: " + e);
        }
    }
}
