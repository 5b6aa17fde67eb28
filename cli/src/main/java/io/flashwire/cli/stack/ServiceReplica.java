package io.flashwire.cli.stack;

import io.flashwire.cli.Refusal;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/** One more of a service beside that of a running stack, on the same topics and the same database: for benchmarks and tests. */
public final class ServiceReplica implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final Home home;
    private final ServiceApp service;
    private final Map<String, String> environment;
    private final List<String> command;
    private final int port;
    private Process process;

    private ServiceReplica(
            Home home, ServiceApp service, Map<String, String> environment, List<String> command, int port) {
        this.home = home;
        this.service = service;
        this.environment = environment;
        this.command = command;
        this.port = port;
        this.process = spawn();
    }

    /**
     * Starts it and returns when it serves.
     *
     * @param options of its JVM, which is otherwise as Java starts it by itself
     * @param settings beside those that the stack's own gets
     */
    public static ServiceReplica start(
            Home home, ServiceApp service, List<String> options, Map<String, String> settings) {
        var run = Run.read(home)
                .filter(Run::isAlive)
                .orElseThrow(() -> new Refusal("no stack is running: start one with ./flashwire up"));
        var port = new Ports(RandomGenerator.getDefault()).free();
        var spawner = new Spawner(home.logs());
        var secrets = Secrets.of(home);
        var ports = new EnumMap<ServiceApp, Integer>(ServiceApp.class);
        for (var each : ServiceApp.values()) {
            ports.put(each, portOf(run, each.module()));
        }
        ports.put(service, port);
        var database =
                new Database(home, spawner, secrets, DatabaseAccount.ofThisMachine(), portOf(run, Database.NAME));
        var broker = new Broker(home, spawner, portOf(run, Broker.NAME), 0);
        var environment = new Environment(broker, database, secrets, ports).of(service, secrets::fresh);
        environment.putAll(settings);
        var command = new ArrayList<>(List.of(Java.executable().toString()));
        command.addAll(options);
        command.addAll(List.of(
                "-jar",
                home.project()
                        .resolve(service.module())
                        .resolve("target/quarkus-app/quarkus-run.jar")
                        .toString()));
        var replica = new ServiceReplica(home, service, environment, command, port);
        replica.awaitReady();
        return replica;
    }

    private static int portOf(Run run, String member) {
        return run.members().stream()
                .filter(each -> each.name().equals(member))
                .findFirst()
                .orElseThrow(() -> new Refusal(member + " does not run: see ./flashwire status"))
                .port();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** As a machine that fails. */
    public void kill() {
        process.destroyForcibly();
        Ending.hasEnded(process.toHandle(), STOP_PATIENCE);
    }

    /** Ends it in order. */
    public void stop() {
        Ending.of(process.toHandle(), STOP_PATIENCE);
    }

    /** Starts it anew, at the same address, and returns when it serves. */
    public void startAgain() {
        process = spawn();
        awaitReady();
    }

    private Process spawn() {
        return new Spawner(home.logs()).spawn(command, environment, log());
    }

    private Path log() {
        return home.log(service.module() + "-replica-" + port);
    }

    private void awaitReady() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (!App.serves(http, port)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new Refusal("the replica does not start: see " + log());
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
    }

    @Override
    public void close() {
        stop();
    }
}
