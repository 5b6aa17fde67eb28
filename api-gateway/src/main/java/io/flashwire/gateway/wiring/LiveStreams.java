package io.flashwire.gateway.wiring;

import io.flashwire.gateway.kafka.AlertTail;
import io.flashwire.gateway.kafka.KafkaHistory;
import io.flashwire.gateway.live.Fanout;
import io.flashwire.gateway.live.Positions;
import io.flashwire.gateway.live.Start;
import io.flashwire.gateway.live.StreamClient;
import io.flashwire.gateway.live.Streams;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The live streams of this replica: one reader, its fan-out, the log behind it, and their heartbeat. */
@ApplicationScoped
public class LiveStreams {

    private final GatewayConfig.Live config;
    private final Fanout fanout;
    private final AlertTail tail;
    private final KafkaHistory history;
    private final Streams streams;
    private volatile boolean draining;
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("stream-heartbeat").factory());

    LiveStreams(
            GatewayConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            InstantSource clock,
            MeterRegistry metrics) {
        this.config = config.live();
        this.fanout = new Fanout(this.config.ring(), this.config.maxLag());
        this.tail = new AlertTail(broker, fanout, this.config.ring(), clock);
        this.history = new KafkaHistory(broker, fanout::head);
        this.streams = new Streams(fanout, history, readers, this.config.maxReplays());
        Gauge.builder("flashwire.stream.clients", streams, Streams::clients)
                .description("clients that follow a stream")
                .register(metrics);
        Gauge.builder("flashwire.stream.lag", tail, AlertTail::lag)
                .description("alerts on the topic that the streams have not read yet")
                .register(metrics);
        FunctionCounter.builder("flashwire.stream.events", fanout, Fanout::told)
                .description("events told, over all clients")
                .register(metrics);
        FunctionCounter.builder("flashwire.stream.slow", fanout, Fanout::dismissed)
                .description("clients sent away because they did not keep up")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("alert-tail").start(tail);
        var every = config.heartbeat().toMillis();
        var _ = heart.scheduleAtFixedRate(fanout::beat, every, every, TimeUnit.MILLISECONDS);
    }

    /** Before anything else ends: an open stream is a request that would be waited for. */
    void drain(@Observes ShutdownDelayInitiatedEvent event) {
        draining = true;
        streams.drain();
    }

    void stop(@Observes ShutdownEvent event) {
        tail.stop();
        heart.shutdownNow();
        readers.shutdownNow();
        history.close();
    }

    /** Whether the streams follow the topic. */
    public boolean ready() {
        return tail.ready() && !draining;
    }

    public boolean full() {
        return streams.clients() >= config.maxClients();
    }

    public Positions head() {
        return fanout.head();
    }

    public void open(Executor loop, StreamClient client, Start start) {
        streams.open(loop, client, start);
    }

    public void close(Executor loop, StreamClient client) {
        streams.close(loop, client);
    }
}
