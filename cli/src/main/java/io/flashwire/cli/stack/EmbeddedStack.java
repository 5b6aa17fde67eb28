package io.flashwire.cli.stack;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The broker, the database and the services: started in order, watched, stopped in the opposite order. */
public final class EmbeddedStack {

    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    private final Home home;
    private final InstantSource clock;
    private final Progress progress;
    private final Spawner spawner;
    private final Secrets secrets;
    private final Instant since;
    private final URI gateway;
    private final Watched database;
    private final Watched broker;
    private final List<Watched> apps = new ArrayList<>();
    private String oneTimeToken = "";
    private Run.Phase phase = Run.Phase.STARTING;
    private boolean gone;
    private final Object stopping = new Object();

    /** @param gatewayPort the one port that the user knows; all others are free ones */
    public EmbeddedStack(Home home, int gatewayPort, InstantSource clock, Progress progress) {
        this.home = home;
        this.clock = clock;
        this.progress = progress;
        this.spawner = new Spawner(home.logs());
        this.secrets = Secrets.of(home);
        this.since = clock.instant();
        this.gateway = URI.create("http://127.0.0.1:" + gatewayPort);

        var ports = new Ports(RandomGenerator.getDefault());
        var appPorts = appPorts(ports, gatewayPort);
        var server = new Database(home, spawner, secrets, DatabaseAccount.ofThisMachine(), ports.free());
        var kafka = new Broker(home, spawner, ports.free(), ports.free());
        var environment = new Environment(kafka, server, secrets, appPorts);
        var http = HttpClient.newHttpClient();
        this.database = watched(server);
        this.broker = watched(kafka);
        appPorts.forEach((service, port) -> apps.add(watched(
                new App(service, home, spawner, http, port, () -> environment.of(service, this::newOneTimeToken)))));
    }

    private static Map<ServiceApp, Integer> appPorts(Ports ports, int gatewayPort) {
        var chosen = new EnumMap<ServiceApp, Integer>(ServiceApp.class);
        chosen.put(ServiceApp.GATEWAY, ports.claim(gatewayPort));
        for (var service : ServiceApp.values()) {
            chosen.computeIfAbsent(service, _ -> ports.free());
        }
        return chosen;
    }

    private Watched watched(Member member) {
        return new Watched(member, home, spawner, clock, progress, this::publish);
    }

    public URI gateway() {
        return gateway;
    }

    /** The address that signs in whoever opens it first. */
    public synchronized URI signIn() {
        return gateway.resolve("/login?token=" + oneTimeToken);
    }

    /** Starts everything and returns when all of it serves. */
    public void start() {
        publish();
        startAll(List.of(database, broker));
        startAll(apps);
    }

    /** Tells the other commands that the stack may be used, though the sample day is still being played. */
    public void playing() {
        enter(Run.Phase.PLAYING);
    }

    /** Tells the other commands that the start is over. */
    public void ready() {
        enter(Run.Phase.READY);
    }

    public boolean isStopping() {
        return spawner.isClosed();
    }

    /** Stops everything, from whatever state; what was under way is given up. */
    public void stop() {
        spawner.close();
        synchronized (stopping) {
            if (!gone) {
                stopInOrder();
            }
        }
    }

    private void stopInOrder() {
        enter(Run.Phase.STOPPING);
        progress.say("stopping the services");
        attempt(() -> awaitAll(each(apps, Watched::stop)));
        progress.say("stopping the broker and the database");
        attempt(broker::stop);
        attempt(database::stop);
        forget();
        progress.say("stopped");
    }

    /** One that does not stop does not keep the others from it. */
    private void attempt(Runnable stop) {
        try {
            stop.run();
        } catch (CompletionException | UncheckedIOException e) {
            progress.say("cannot stop in order: " + e.getMessage());
        }
    }

    private synchronized void enter(Run.Phase next) {
        phase = next;
        publish();
    }

    private synchronized void publish() {
        if (gone) {
            return;
        }
        var members = Stream.concat(Stream.of(database, broker), apps.stream())
                .map(Watched::asRunning)
                .flatMap(Optional::stream)
                .toList();
        new Run(phase, Pid.ofThisProcess(), gateway, since, members).write(home);
    }

    private synchronized void forget() {
        gone = true;
        Run.forget(home);
    }

    private synchronized String newOneTimeToken() {
        oneTimeToken = secrets.fresh();
        return oneTimeToken;
    }

    /** Fails as soon as one fails. */
    private static void startAll(Collection<Watched> members) {
        var started = each(members, Watched::start);
        var failure = new CompletableFuture<Void>();
        started.forEach(one -> one.exceptionally(cause -> {
            failure.completeExceptionally(cause);
            return null;
        }));
        var all = CompletableFuture.allOf(started.toArray(CompletableFuture<?>[]::new));
        try {
            CompletableFuture.anyOf(all, failure).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static List<CompletableFuture<Void>> each(Collection<Watched> members, Consumer<Watched> action) {
        return members.stream()
                .map(member -> CompletableFuture.runAsync(() -> action.accept(member), THREADS))
                .toList();
    }

    private static void awaitAll(List<CompletableFuture<Void>> all) {
        CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)).join();
    }
}
