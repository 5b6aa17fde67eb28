package io.flashwire.cli.stack;

import io.flashwire.contracts.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/** A real KRaft broker of one node, from Kafka's own jars. */
final class Broker implements Member {

    static final String NAME = "broker";

    private static final int HEAP_MEGABYTES = 256;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<String> LOGGING = List.of(
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
            "-Dorg.slf4j.simpleLogger.logFile=System.out",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSX");

    private final Home home;
    private final Spawner spawner;
    private final int port;
    private final int controllerPort;
    private @Nullable Process process;

    Broker(Home home, Spawner spawner, int port, int controllerPort) {
        this.home = home;
        this.spawner = spawner;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return port;
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public ProcessHandle launch() {
        var data = home.kafka();
        if (!Files.exists(data)) {
            format(data);
        }
        var settings = write(home.folder().resolve("kafka.properties"), data);
        var command = Java.ofClass(HEAP_MEGABYTES, LOGGING, "kafka.Kafka", List.of(settings.toString()));
        process = spawner.spawn(command, Map.of(), home.log(name()));
        return process.toHandle();
    }

    /** Formats beside the place and then moves: a run broken off leaves nothing half done behind. */
    private void format(Path data) {
        var fresh = data.resolveSibling("kafka.new");
        Folders.delete(fresh);
        var settings = write(home.folder().resolve("kafka-format.properties"), fresh);
        var command = Java.ofClass(
                HEAP_MEGABYTES,
                LOGGING,
                "kafka.tools.StorageTool",
                List.of("format", "--cluster-id", Uuid.randomUuid().toString(), "--config", settings.toString()));
        spawner.run("formatting the broker's storage", command, home.log(name()));
        try {
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(Path file, Path data) {
        var settings = """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=6
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=6
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=6
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=8388608
                num.network.threads=2
                num.io.threads=4
                """.formatted(port, controllerPort, data.toString().replace("\\", "\\\\"));
        try {
            return Files.writeString(file, settings);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    @Override
    public void awaitReady() {
        new Readiness(this, spawner, home.log(name()), PATIENCE).await(() -> Ports.answers(port));
        createTopics();
    }

    private void createTopics() {
        Map<String, Object> settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        try (var admin = Admin.create(settings)) {
            var present = admin.listTopics().names().get();
            var missing = wanted().stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused the topics", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Stopping();
        }
    }

    private static List<NewTopic> wanted() {
        var wanted = new ArrayList<NewTopic>();
        for (var topic : Topics.ALL) {
            wanted.add(new NewTopic(topic, Topics.PARTITIONS, (short) 1));
            wanted.add(new NewTopic(Topics.deadLetterOf(topic), 1, (short) 1));
        }
        return wanted;
    }

    @Override
    public void stop() {
        process().ifPresent(running -> Ending.of(running, Duration.ofSeconds(20)));
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(Process::toHandle).filter(ProcessHandle::isAlive);
    }
}
