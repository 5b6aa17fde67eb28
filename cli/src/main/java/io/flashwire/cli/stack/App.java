package io.flashwire.cli.stack;

import io.flashwire.cli.Refusal;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One of the four packaged services. */
final class App implements Member {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The first time, the classes are archived meanwhile. */
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(45);

    private static final int OK = 200;

    /** As the manifest of quarkus-run.jar has it. */
    private static final List<String> OPENED = List.of(
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED");

    private final ServiceApp service;
    private final Home home;
    private final Spawner spawner;
    private final HttpClient http;
    private final int port;
    private final Supplier<Map<String, String>> environment;
    private @Nullable Process process;

    /** @param environment asked anew at each start */
    App(
            ServiceApp service,
            Home home,
            Spawner spawner,
            HttpClient http,
            int port,
            Supplier<Map<String, String>> environment) {
        this.service = service;
        this.home = home;
        this.spawner = spawner;
        this.http = http;
        this.port = port;
        this.environment = environment;
    }

    @Override
    public String name() {
        return service.module();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public ProcessHandle launch() {
        var command = Java.ofClass(
                service.heapMegabytes(),
                Stream.concat(OPENED.stream(), Java.archive(home.classArchive(name())).stream())
                        .toList(),
                classPath(),
                "io.quarkus.runner.GeneratedMain",
                List.of());
        process = spawner.spawn(command, environment.get(), home.log(name()));
        return process.toHandle();
    }

    /**
     * The jars of the packaged service as one flat class path, its own classes first: the class archive only takes classes
     * that the JVM's own loader loads.
     */
    private String classPath() {
        var app = home.project().resolve(service.module()).resolve("target/quarkus-app");
        if (!Files.exists(app.resolve("quarkus-run.jar"))) {
            throw new Refusal("%s is not built: %s is missing".formatted(name(), app));
        }
        return Stream.of("quarkus", "app", "lib/main", "lib/boot")
                .map(app::resolve)
                .flatMap(App::jars)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** In the opposite order of their names: what Quarkus has transformed comes before what it generated. */
    private static Stream<Path> jars(Path folder) {
        try (var files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".jar"))
                    .sorted(Comparator.reverseOrder())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void awaitReady() {
        new Readiness(this, spawner, home.log(name()), PATIENCE).await(this::isReady);
    }

    private boolean isReady() {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port)))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Stopping();
        }
    }

    @Override
    public void stop() {
        process().ifPresent(running -> Ending.of(running, STOP_PATIENCE));
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(Process::toHandle).filter(ProcessHandle::isAlive);
    }
}
