package io.flashwire.system;

import static org.awaitility.Awaitility.await;

import io.flashwire.cli.stack.Home;
import io.flashwire.cli.stack.Java;
import io.flashwire.cli.stack.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** A second alert-service beside that of the running stack: the same broker, the same database, another process. */
final class Replica implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int HEAP_MEGABYTES = 224;
    private static final int OK = 200;
    private static final String ROLE = "flashwire_alerts";

    private final Flashwire flashwire;
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = freePort();
    private Process process;

    private Replica(Flashwire flashwire) {
        this.flashwire = flashwire;
        this.process = start();
    }

    /** Returns when it is ready. */
    static Replica beside(Flashwire flashwire) {
        var replica = new Replica(flashwire);
        replica.awaitReady();
        return replica;
    }

    /** kill -9, and another life at once. */
    void killAndStartAgain() {
        kill();
        process = start();
    }

    void awaitReady() {
        await("a second alert-service").atMost(PATIENCE).until(this::isReady);
    }

    private void kill() {
        process.destroyForcibly().onExit().join();
    }

    private Process start() {
        var home = flashwire.home();
        var jar = home.project().resolve("alert-service/target/quarkus-app/quarkus-run.jar");
        var builder = new ProcessBuilder(Java.ofJar(HEAP_MEGABYTES, jar))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.log("alert-service-2").toFile()));
        builder.environment().putAll(environment(home));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> environment(Home home) {
        var secrets = Secrets.of(home);
        return Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false",
                "KAFKA_BOOTSTRAP_SERVERS", flashwire.broker(),
                "QUARKUS_DATASOURCE_JDBC_URL", flashwire.database(ROLE),
                "QUARKUS_DATASOURCE_USERNAME", ROLE,
                "QUARKUS_DATASOURCE_PASSWORD", secrets.databasePassword(ROLE),
                "FLASHWIRE_SERVICE_PASSWORD", secrets.servicePassword(),
                "FLASHWIRE_SECRET_KEY", secrets.secretKey(),
                "FLASHWIRE_EGRESS_ALLOWED_HOSTS", "127.0.0.1,localhost");
    }

    private boolean isReady() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port)))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException _) {
            return false;
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
        http.close();
    }
}
