package io.flashwire.ingest.kafka;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Topics;
import io.flashwire.contracts.WireJson;
import io.flashwire.ingest.following.Canary;
import io.flashwire.ingest.following.Roster;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Waits for the canary's entries on the topic, and says when one does not come in time. */
public final class CanaryWatch implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(CanaryWatch.class);
    private static final int HEAD = 200;

    private final Canary canary;
    private final Roster roster;
    private final Map<String, Object> broker;
    private final InstantSource clock;
    private final Timer lag;
    private final Counter missed;
    private @Nullable KafkaConsumer<String, byte[]> consumer;
    private Instant awaited = Instant.MAX;

    public CanaryWatch(
            Canary canary, Roster roster, Map<String, Object> broker, MeterRegistry registry, InstantSource clock) {
        this.canary = canary;
        this.roster = roster;
        this.broker = broker;
        this.clock = clock;
        lag = Timer.builder("flashwire.ingest.canary.lag")
                .description("From the publication of a canary's entry to its being seen on the topic")
                .register(registry);
        missed = Counter.builder("flashwire.ingest.canary.missed")
                .description("Entries of the canary that were not on the topic in time")
                .register(registry);
    }

    /** To be called all the time. */
    public synchronized void look() {
        if (consumer == null) {
            consumer = begin();
        }
        for (var record : consumer.poll(Duration.ZERO)) {
            sung(record.value()).ifPresent(this::heard);
        }
        if (clock.instant().isAfter(awaited.plus(canary.within()))) {
            missed.increment();
            LOG.errorf("the canary was not heard in time published=%s within=%s", awaited, canary.within());
            awaited = awaited.plus(canary.every());
        }
    }

    private KafkaConsumer<String, byte[]> begin() {
        var _ = roster.add(canary.source());
        var config = new HashMap<>(broker);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "canary-watch");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        var begun = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = begun.partitionsFor(Topics.UPDATES).stream()
                .map(partition -> new TopicPartition(Topics.UPDATES, partition.partition()))
                .toList();
        begun.assign(partitions);
        begun.seekToEnd(partitions);
        partitions.forEach(begun::position);
        awaited = canary.latest().plus(canary.every());
        return begun;
    }

    /** When the entry of the canary was published; empty where it is somebody else's. */
    private static Optional<Instant> sung(byte[] value) {
        var head = new String(value, 0, Math.min(HEAD, value.length), StandardCharsets.ISO_8859_1);
        if (!head.contains(Canary.ID)) {
            return Optional.empty();
        }
        try {
            return Optional.of(WireJson.read(value, LiveUpdate.class))
                    .filter(update -> update.source().id().equals(Canary.ID))
                    .map(LiveUpdate::publishedAt);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private void heard(Instant publishedAt) {
        if (!publishedAt.isBefore(awaited)) {
            lag.record(Duration.between(publishedAt, clock.instant()));
            awaited = publishedAt.plus(canary.every());
        }
    }

    @Override
    public synchronized void close() {
        if (consumer != null) {
            consumer.close();
        }
    }
}
