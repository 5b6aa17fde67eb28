package io.flashwire.alert.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashwire.alert.Locks;
import io.flashwire.alert.channel.Channel;
import io.flashwire.alert.channel.Outcome;
import io.flashwire.alert.delivery.Attempt;
import io.flashwire.alert.delivery.Round;
import io.flashwire.alert.delivery.Round.Back;
import io.flashwire.alert.delivery.Settled;
import io.flashwire.alert.delivery.State;
import io.flashwire.alert.subscription.Credentials;
import io.flashwire.alert.subscription.Filter;
import io.flashwire.alert.subscription.Subscription;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** A subscription that goes while messages are on their way to its endpoint. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class RemovalTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    /** So late that the dispatcher of the service itself finds nothing due. */
    private final Instant later = Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(1, ChronoUnit.DAYS);

    @Inject
    PostgresDeliveries deliveries;

    @Inject
    PostgresSubscriptions subscriptions;

    @Inject
    Session session;

    @Test
    void itIsRemovedThoughWhatBecameOfItsMessagesIsPutDownAtThatMoment() {
        // given
        var dispatcher = UUID.randomUUID();
        var subscription = subscribe();
        addressTo(subscription);
        var back = delivered(lease(subscription, dispatcher));

        // when
        var settling = QuarkusTransaction.requiringNew().call(() -> {
            // A removal takes the subscription first, and then its deliveries.
            session.createNativeQuery("select id from subscription where id = :id for update", UUID.class)
                    .setParameter("id", subscription)
                    .getSingleResult();
            var turn = CompletableFuture.runAsync(() -> deliveries.turn(dispatcher, List.of(back), 0, later));
            await("the two to meet").atMost(SOON).until(() -> Locks.somebodyWaits(session));
            subscriptions.remove(subscription);
            return turn;
        });

        // then
        assertThat(settling).succeedsWithin(SOON);
        assertThat(subscriptions.get(subscription)).isEmpty();
    }

    private UUID subscribe() {
        var id = UUID.randomUUID();
        var channel = new Channel.Webhook("https://desk.example/hook");
        subscriptions.add(
                new Subscription(id, "leaving", Filter.EVERYTHING, channel, true, true, Instant.now(), null),
                Credentials.fresh(channel, new SecureRandom()));
        return id;
    }

    private void addressTo(UUID subscription) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("""
                        insert into delivery (subscription_id, message_id, message, state, due_at, created_at)
                        values (:subscription, 'leaving', :message, 'DUE', :due, now())""")
                        .setParameter("subscription", subscription)
                        .setParameter("message", ENCLOSED)
                        .setParameter("due", later)
                        .executeUpdate());
    }

    private Round lease(UUID subscription, UUID dispatcher) {
        return deliveries.turn(dispatcher, List.of(), 1000, later).stream()
                .filter(round -> round.subscription().equals(subscription))
                .findFirst()
                .orElseThrow();
    }

    private Back delivered(Round round) {
        var settled = round.parcels().stream()
                .map(parcel -> new Settled(
                        parcel,
                        Attempt.of(1, later, new Outcome.Accepted(200, null), 5, null),
                        new State.Delivered(1, later),
                        null))
                .toList();
        return new Back(round.subscription(), settled, round.circuit(), round.circuit(), round.bucket(), null);
    }

    private static final String ENCLOSED = """
            {"purpose": "TEST", "alerts": [{"id": "l", "incident": {"id": "l", "key": "l", "status": "REPORTED"}, "type": "ALERT",
             "sequence": 1, "tier": "ROUTINE", "kind": "STATEMENT", "status": "OCCURRED", "title": "A test", "text": "A test",
             "sentAt": "2020-09-27T08:40:00Z", "occurredAt": "2020-09-27T08:39:00Z", "reason": "a test", "references": [],
             "sources": [], "evidence": [], "claims": [], "exercise": true}]}""";
}
