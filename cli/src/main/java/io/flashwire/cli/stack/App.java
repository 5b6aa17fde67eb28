package io.flashwire.cli.stack;

import io.flashwire.cli.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One of the four packaged services. */
final class App implements Member {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final int OK = 200;

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
        var command = Java.ofJar(service.heapMegabytes(), jar());
        process = spawner.spawn(command, environment.get(), home.log(name()));
        return process.toHandle();
    }

    private Path jar() {
        var jar = home.project().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new Refusal("%s is not built: %s is missing".formatted(name(), jar));
        }
        return jar;
    }

    @Override
    public void awaitReady() {
        new Readiness(this, spawner, home.log(name()), PATIENCE).await(() -> serves(http, port));
    }

    static boolean serves(HttpClient http, int port) {
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
