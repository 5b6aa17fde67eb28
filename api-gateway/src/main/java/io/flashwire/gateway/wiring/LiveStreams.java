package io.flashwire.gateway.wiring;

import io.flashwire.gateway.archive.ArchiveUnavailable;
import io.flashwire.gateway.kafka.KafkaHistory;
import io.flashwire.gateway.kafka.LogTail;
import io.flashwire.gateway.live.Callers;
import io.flashwire.gateway.live.Channel;
import io.flashwire.gateway.live.Fanout;
import io.flashwire.gateway.live.Positions;
import io.flashwire.gateway.live.Streams;
import io.flashwire.gateway.postgres.PostgresStanding;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The live streams of this replica: one reader, a fan-out for each topic, the log behind them, and their heartbeat. */
@ApplicationScoped
public class LiveStreams {

    private static final Logger LOG = Logger.getLogger(LiveStreams.class);

    private final GatewayConfig.Live config;
    private final Map<String, Fanout> fanouts = new LinkedHashMap<>();
    private final Map<String, Streams> streams = new LinkedHashMap<>();
    private final LogTail tail;
    private final List<KafkaHistory> histories = new ArrayList<>();
    private final Callers callers;
    private final PostgresStanding standing;
    private volatile boolean draining;
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService heart = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("stream-heartbeat-", 0).factory());

    LiveStreams(
            GatewayConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            PostgresStanding standing,
            InstantSource clock,
            MeterRegistry metrics) {
        this.config = config.live();
        for (var topic : Channel.TOPICS) {
            var fanout = new Fanout(this.config.ring(), this.config.ringBytes().asLongValue(), this.config.maxLag());
            var history = new KafkaHistory(broker, fanout::head);
            fanouts.put(topic, fanout);
            histories.add(history);
            streams.put(
                    topic, new Streams(fanout, history, readers, this.config.maxReplays(), this.config.maxReplay()));
        }
        this.tail = new LogTail(broker, fanouts, this.config.ring(), clock);
        this.callers = new Callers(this.config.maxClientsPerKey(), clock);
        this.standing = standing;
        register(metrics);
    }

    private void register(MeterRegistry metrics) {
        Gauge.builder("flashwire.stream.clients", this, LiveStreams::clients)
                .description("clients that follow a stream")
                .register(metrics);
        Gauge.builder("flashwire.stream.lag", tail, LogTail::lag)
                .description("messages on the topics that the streams have not read yet")
                .register(metrics);
        FunctionCounter.builder(
                        "flashwire.stream.events",
                        fanouts.values(),
                        each -> each.stream().mapToLong(Fanout::told).sum())
                .description("events told, over all clients")
                .register(metrics);
        FunctionCounter.builder(
                        "flashwire.stream.slow",
                        fanouts.values(),
                        each -> each.stream().mapToLong(Fanout::dismissed).sum())
                .description("clients sent away because they did not keep up")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("log-tail").start(tail);
        every(config.heartbeat(), () -> streams.values().forEach(Streams::beat));
        every(config.review(), this::review);
    }

    private void every(Duration time, Runnable task) {
        var _ = heart.scheduleWithFixedDelay(task, time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void review() {
        try {
            callers.review(standing);
        } catch (ArchiveUnavailable e) {
            // Who is good cannot be told, and cannot have changed: streams that are open go on.
            LOG.warnf("the keys of open streams cannot be looked at: %s", e.getMessage());
        }
        streams.values().forEach(Streams::review);
    }

    /** Before anything else ends: an open stream is a request that would be waited for. */
    void drain(@Observes ShutdownDelayInitiatedEvent event) {
        draining = true;
        streams.values().forEach(Streams::drain);
    }

    void stop(@Observes ShutdownEvent event) {
        tail.stop();
        heart.shutdownNow();
        readers.shutdownNow();
        histories.forEach(KafkaHistory::close);
    }

    /** Whether the streams follow the topics. */
    public boolean ready() {
        return tail.ready() && !draining;
    }

    public boolean full() {
        return clients() >= config.maxClients();
    }

    public Callers callers() {
        return callers;
    }

    public Positions head(Channel channel) {
        return Objects.requireNonNull(fanouts.get(channel.topic())).head();
    }

    public Streams of(Channel channel) {
        return Objects.requireNonNull(streams.get(channel.topic()));
    }

    private int clients() {
        return streams.values().stream().mapToInt(Streams::clients).sum();
    }
}
