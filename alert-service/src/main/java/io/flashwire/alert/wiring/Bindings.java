package io.flashwire.alert.wiring;

import io.flashwire.alert.alert.Desk;
import io.flashwire.alert.channel.Composer;
import io.flashwire.alert.channel.Sender;
import io.flashwire.alert.delivery.Circuit;
import io.flashwire.alert.delivery.Operators;
import io.flashwire.alert.delivery.RetrySchedule;
import io.flashwire.alert.incident.IncidentStore;
import io.flashwire.alert.incident.Sightings;
import io.flashwire.alert.mail.MailServer;
import io.flashwire.alert.mail.SmtpCourier;
import io.flashwire.alert.subscription.Keyring;
import io.flashwire.alert.tier.Loudness;
import io.flashwire.egress.Dialer;
import io.flashwire.egress.Egress;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the feature packages are made of. Everything that is read here is checked at start. */
final class Bindings {

    private Bindings() {}

    @Produces
    @Singleton
    static InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    static SecureRandom random() {
        return new SecureRandom();
    }

    @Produces
    @Singleton
    static Desk desk(IncidentStore store, Settings.Desk settings, InstantSource clock) {
        var tables = new DeskTables(settings);
        var sightings = new Sightings(tables.rules(), new Loudness(tables.tiers()), settings.freshness());
        return new Desk(store, sightings, tables.wording(), tables.thresholds(), clock, false);
    }

    @Produces
    @Singleton
    static Dialer dialer(Vertx vertx, Settings.Egress settings) {
        return new Dialer(vertx, new Egress(settings.allowedHosts().orElse(Set.of())));
    }

    static void close(@Disposes Dialer dialer) {
        dialer.close();
    }

    @Produces
    @Singleton
    static RetrySchedule retries(Settings.Delivery settings) {
        return new RetrySchedule(settings.retries(), settings.jitter());
    }

    @Produces
    @Singleton
    static Keyring keyring(Settings.Secret settings, SecureRandom random) {
        return new Keyring(settings.key(), settings.previousKeys().orElse(List.of()), random);
    }

    @Produces
    @Singleton
    static Circuit.Rules circuits(Settings.Delivery settings) {
        return new Circuit.Rules(Duration.ofSeconds(2), Duration.ofMinutes(5), settings.patience());
    }

    @Produces
    @Singleton
    static Operators operators(Settings.Delivery settings) {
        return new Operators(settings.operators().orElse(null));
    }

    @Produces
    @Singleton
    static Composer composer(Settings.Delivery settings, Settings.From from) {
        return Composer.with(new Sender(from.address(), from.name(), from.page().orElse(null)), settings.templates());
    }

    @Produces
    @Singleton
    static SmtpCourier smtp(Settings.Mail mail, Settings.From from, InstantSource clock) {
        return new SmtpCourier(
                mail.host()
                        .map(host -> new MailServer(
                                host,
                                mail.port(),
                                mail.security(),
                                mail.user(),
                                mail.password(),
                                from.address(),
                                from.name(),
                                mail.patience())),
                clock);
    }

    /** Not a channel: within a transaction of the outbox a record must neither wait for one nor take part in it. */
    @Produces
    @Singleton
    static Producer<String, byte[]> producer(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        var config = new HashMap<>(broker);
        config.put(ProducerConfig.CLIENT_ID_CONFIG, "alert-service");
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // A record must find room that the enrichment found room for, dead letters too.
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 * 1024 * 1024);
        // Rows of the outbox are locked meanwhile: what takes longer is tried again.
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    static void close(@Disposes Producer<String, byte[]> producer) {
        producer.close();
    }
}
