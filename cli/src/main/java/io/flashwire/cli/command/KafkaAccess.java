package io.flashwire.cli.command;

import io.flashwire.cli.Refusal;
import io.flashwire.cli.stack.Home;
import io.flashwire.cli.stack.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Which Kafka a command speaks to: that of the running stack, unless another is named. */
final class KafkaAccess {

    @Option(
            names = "--bootstrap-server",
            scope = ScopeType.INHERIT,
            paramLabel = "HOST:PORT",
            description = "Another Kafka than that of the running stack.")
    private @Nullable String bootstrap;

    @Option(
            names = "--command-config",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "Properties of Kafka's clients, as Kafka's own tools take them: security.protocol and so on.")
    private @Nullable Path config;

    Map<String, Object> client(Home home) {
        var client = new HashMap<String, Object>();
        if (config != null) {
            properties(config).forEach((name, value) -> client.put(String.valueOf(name), value));
        }
        client.put(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap == null ? Run.required(home).broker() : bootstrap);
        return client;
    }

    private static Properties properties(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal("cannot read " + file + ": " + e.getMessage(), e);
        }
        return properties;
    }
}
