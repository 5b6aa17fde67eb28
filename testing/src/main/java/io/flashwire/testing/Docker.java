package io.flashwire.testing;

import com.github.dockerjava.api.exception.NotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/**
 * Whether tests run on containers: where a Docker engine answers soon and has the images already. A test never waits for a
 * download, unless {@code FLASHWIRE_TEST_STACK=containers} asks for it; {@code embedded} never asks the engine.
 */
final class Docker {

    static final String KAFKA = "apache/kafka:4.1.1";
    static final String POSTGRES = "postgres:17";

    private static final Logger LOG = LoggerFactory.getLogger(Docker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Decided once, in a class of its own: the thread that asks the engine needs this one initialised. */
    private static final class Decision {
        static final boolean CONTAINERS = decide();
    }

    private Docker() {}

    static boolean answers() {
        return Decision.CONTAINERS;
    }

    private static boolean decide() {
        return switch (System.getenv("FLASHWIRE_TEST_STACK")) {
            case "embedded" -> false;
            case "containers" -> true;
            case null, default -> mayBeThere() && hasTheImagesSoon();
        };
    }

    /** Testcontainers tells at length, as an error, of an engine that it does not find: it is asked only where there may be one. */
    private static boolean mayBeThere() {
        var home = System.getProperty("user.home");
        return System.getenv("DOCKER_HOST") != null
                || System.getProperty("os.name").startsWith("Windows")
                || Files.exists(Path.of(home, ".testcontainers.properties"))
                || Stream.of("/var/run/docker.sock", home + "/.docker/run/docker.sock", runtimeSocket())
                        .anyMatch(socket -> Files.exists(Path.of(socket)));
    }

    private static String runtimeSocket() {
        return System.getenv().getOrDefault("XDG_RUNTIME_DIR", "") + "/docker.sock";
    }

    private static boolean hasTheImagesSoon() {
        try {
            var missing = CompletableFuture.supplyAsync(
                            Docker::missingImages, Thread.ofPlatform().daemon()::start)
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!missing.isEmpty()) {
                LOG.info("Tests use the embedded stack; for containers: docker pull {}", String.join(" ", missing));
            }
            return missing.isEmpty();
        } catch (TimeoutException | ExecutionException e) {
            LOG.info("Tests use the embedded stack: the Docker engine does not answer ({})", e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> missingImages() {
        var client = DockerClientFactory.instance().client();
        return Stream.of(KAFKA, POSTGRES)
                .filter(image -> {
                    try {
                        client.inspectImageCmd(image).exec();
                        return false;
                    } catch (NotFoundException _) {
                        return true;
                    }
                })
                .toList();
    }
}
