package io.flashwire.alert.postgres;

import io.flashwire.alert.channel.Letter.Purpose;
import io.flashwire.alert.delivery.Enclosed;
import io.flashwire.alert.digest.Catchup;
import io.flashwire.alert.digest.Waiting;
import io.flashwire.contracts.Alert;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What subscriptions were not told at once, and what of it comes after all. */
@ApplicationScoped
@Transactional
public class PostgresWithheld {

    private static final int AT_ONCE = 50;

    private final Session session;
    private final PostgresDeliveries deliveries;
    private final InstantSource clock;

    PostgresWithheld(Session session, PostgresDeliveries deliveries, InstantSource clock) {
        this.session = session;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** What was kept from a subscription, and why, the latest first. */
    public List<Waiting> of(UUID subscription, int atMost) {
        return session
                .createNativeQuery("""
                        select alert_id, incident_id, why, at, due_at, released_at from withheld
                        where subscription_id = :subscription order by at desc, alert_id limit :most""", Object[].class)
                .setParameter("subscription", subscription)
                .setParameter("most", atMost)
                .getResultList()
                .stream()
                .map(row -> new Waiting(
                        (String) row[0], (String) row[1], (String) row[2], (Instant) row[3], (Instant) row[4], (Instant)
                                row[5]))
                .toList();
    }

    /**
     * Sends now what is due by then, one message for each subscription.
     *
     * @return whether there may be more
     */
    public boolean release(Instant due) {
        // One replica at a time makes the digest of a subscription, so that it is one.
        var subscriptions = session.createNativeQuery("""
                        select id from subscription where id in (
                            select subscription_id from withheld where due_at <= :now and released_at is null)
                        order by id limit :most for update skip locked""", UUID.class)
                .setParameter("now", due)
                .setParameter("most", AT_ONCE)
                .getResultList();
        subscriptions.forEach(subscription -> release(subscription, due));
        return subscriptions.size() == AT_ONCE;
    }

    private void release(UUID subscription, Instant due) {
        var now = clock.instant();
        var alerts = session
                .createNativeQuery("""
                        with released as (
                            update withheld set released_at = :now
                            where subscription_id = :subscription and due_at <= :due and released_at is null
                            returning alert_id)
                        select message from alert join released on alert.id = released.alert_id
                        order by alert.position""", String.class)
                .setParameter("subscription", subscription)
                .setParameter("due", due)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .map(message -> Json.read(message, Alert.class))
                .toList();
        for (var part : Catchup.of(alerts)) {
            // The same wherever it is made: a repeat after a crash has the same id.
            var id = "digest-" + part.getLast().id() + "-" + part.size();
            deliveries.add(subscription, id, new Enclosed(Purpose.DIGEST, part), now);
        }
    }
}
