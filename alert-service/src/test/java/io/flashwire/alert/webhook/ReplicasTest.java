package io.flashwire.alert.webhook;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashwire.alert.Receiver;
import io.flashwire.alert.channel.Channel;
import io.flashwire.alert.postgres.PostgresDeliveries;
import io.flashwire.alert.postgres.PostgresSubscriptions;
import io.flashwire.alert.subscription.Credentials;
import io.flashwire.alert.subscription.Filter;
import io.flashwire.alert.subscription.Subscription;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Several dispatchers on one database, as several replicas have them. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class ReplicasTest {

    private static final int ENDPOINTS = 20;
    private static final int MESSAGES = 30;

    @Inject
    PostgresDeliveries deliveries;

    @Inject
    PostgresSubscriptions subscriptions;

    @Inject
    Traveller traveller;

    @Inject
    Session session;

    @Test
    void noneIsLostNoneIsDoubledAndTheirOrderHolds() {
        // given
        var replicas = Stream.generate(() -> new Dispatcher(deliveries, traveller, InstantSource.system()))
                .limit(3)
                .toList();
        try (var receiver = Receiver.accepting()) {
            var endpoints = IntStream.range(0, ENDPOINTS)
                    .mapToObj(number -> subscribe(receiver.root() + "/" + number))
                    .toList();
            replicas.forEach(replica -> replica.start(new StartupEvent()));
            // when
            endpoints.forEach(this::address);
            // then
            await("all messages")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> receiver.messages().size() >= ENDPOINTS * MESSAGES);
            await("all settled").atMost(Duration.ofSeconds(30)).until(() -> due() == 0);
            var byEndpoint = receiver.messages().stream().collect(groupingBy(Receiver.Message::path));
            assertThat(byEndpoint).hasSize(ENDPOINTS);
            assertThat(byEndpoint.values())
                    .allSatisfy(messages -> assertThat(messages)
                            .extracting(message -> message.header("webhook-id"))
                            .hasSize(MESSAGES)
                            .isSorted());
        } finally {
            replicas.forEach(replica -> replica.stop(new ShutdownEvent()));
        }
    }

    @Test
    void aDispatcherThatEndsKeepsNothingForItself() {
        // given
        var ending = new Dispatcher(deliveries, traveller, InstantSource.system());
        try (var receiver = Receiver.accepting()) {
            var endpoint = subscribe(receiver.root());
            ending.start(new StartupEvent());
            lease(endpoint, ending);
            address(endpoint);
            // when
            ending.stop(new ShutdownEvent());
            // then
            await("another to send it")
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> receiver.messages().size() == MESSAGES);
        }
    }

    private void lease(UUID subscription, Dispatcher dispatcher) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("""
                        update subscription set leased_by = :dispatcher, leased_until = now() + interval '1 hour'
                        where id = :subscription""")
                        .setParameter("dispatcher", dispatcher.id())
                        .setParameter("subscription", subscription)
                        .executeUpdate());
    }

    private UUID subscribe(String url) {
        var id = UUID.randomUUID();
        var channel = new Channel.Webhook(url);
        subscriptions.add(
                new Subscription(id, "replicas", Filter.EVERYTHING, channel, true, true, Instant.now(), null),
                Credentials.fresh(channel, new SecureRandom()));
        return id;
    }

    /** The alerts of one incident, which wait for one another. */
    private void address(UUID subscription) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("""
                        insert into delivery (subscription_id, message_id, incident_id, message, state, due_at, created_at)
                        select :subscription, 'r-' || to_char(number, 'FM000'), 'r', :message, 'DUE', now(), now()
                        from generate_series(1, :messages) as number""")
                        .setParameter("subscription", subscription)
                        .setParameter("message", ENCLOSED)
                        .setParameter("messages", MESSAGES)
                        .executeUpdate());
    }

    private long due() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                "select count(*) from delivery where incident_id = 'r' and state = 'DUE'", Long.class)
                        .getSingleResult());
    }

    private static final String ENCLOSED = """
            {"purpose": "TEST", "alerts": [{"id": "r", "incident": {"id": "r", "key": "r", "status": "REPORTED"}, "type": "ALERT",
             "sequence": 1, "tier": "ROUTINE", "kind": "STATEMENT", "status": "OCCURRED", "title": "A test", "text": "A test",
             "sentAt": "2020-09-27T08:40:00Z", "occurredAt": "2020-09-27T08:39:00Z", "reason": "a test", "references": [],
             "sources": [], "evidence": [], "claims": [], "exercise": true}]}""";
}
