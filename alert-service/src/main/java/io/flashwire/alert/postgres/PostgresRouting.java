package io.flashwire.alert.postgres;

import io.flashwire.alert.delivery.Priority;
import io.flashwire.alert.subscription.Routing;
import io.flashwire.alert.subscription.Routing.Known;
import io.flashwire.alert.subscription.Subscription;
import io.flashwire.contracts.Alert;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Puts down what becomes of alerts: who is told now, who later, who not, and who is next where nobody minds. */
@ApplicationScoped
class PostgresRouting {

    private final PostgresSubscribers subscribers;
    private final PostgresSilences silences;
    private final PostgresAcknowledgements acknowledgements;
    private final Session session;
    private final InstantSource clock;

    PostgresRouting(
            PostgresSubscribers subscribers,
            PostgresSilences silences,
            PostgresAcknowledgements acknowledgements,
            Session session,
            InstantSource clock) {
        this.subscribers = subscribers;
        this.silences = silences;
        this.acknowledgements = acknowledgements;
        this.session = session;
        this.clock = clock;
    }

    private record Routed(Subscription subscription, Alert alert, Routing routing) {

        private UUID to() {
            return subscription.id();
        }

        private String incident() {
            return alert.incident().id();
        }

        private boolean tells() {
            return routing instanceof Routing.Send;
        }

        private @Nullable Instant due() {
            return routing instanceof Routing.Hold hold ? hold.until() : null;
        }
    }

    /** Within the transaction that makes the alerts. */
    void route(List<Alert> alerts) {
        var now = clock.instant();
        var current = subscribers.current();
        var known = known(alerts);
        var active = silences.at(now);
        var routed = new ArrayList<Routed>();
        for (var alert : alerts) {
            current.route(alert, known.getOrDefault(alert.incident().id(), Map.of()), active, now)
                    .forEach((subscription, routing) -> routed.add(new Routed(subscription, alert, routing)));
        }
        send(routed.stream().filter(Routed::tells).toList());
        withhold(routed.stream().filter(one -> !one.tells()).toList(), now);
        takeBack(alerts);
        acknowledgements.expect(escalating(routed), now);
    }

    private void send(List<Routed> routed) {
        if (routed.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery("""
                        insert into delivery (subscription_id, message_id, incident_id, state, due_at, created_at, priority)
                        select subscription, alert, incident, 'DUE', made_at, made_at, priority
                        from unnest(:subscriptions, :alerts, :incidents, :times, :priorities)
                            as addressed (subscription, alert, incident, made_at, priority)
                        on conflict (subscription_id, message_id) do nothing""")
                .setParameter("subscriptions", column(routed, Routed::to, UUID[]::new))
                .setParameter("alerts", column(routed, one -> one.alert().id(), String[]::new))
                .setParameter("incidents", column(routed, Routed::incident, String[]::new))
                .setParameter(
                        "priorities",
                        column(routed, one -> Priority.of(one.alert().tier()), Integer[]::new))
                .setParameter("times", column(routed, one -> one.alert().sentAt(), Instant[]::new))
                .executeUpdate();
    }

    private void withhold(List<Routed> routed, Instant now) {
        if (routed.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery("""
                        insert into withheld (subscription_id, alert_id, incident_id, why, at, due_at)
                        select subscription, alert, incident, why, :now, due_at
                        from unnest(:subscriptions, :alerts, :incidents, :whys, :dues)
                            as withheld (subscription, alert, incident, why, due_at)
                        on conflict (subscription_id, alert_id) do nothing""")
                .setParameter("now", now)
                .setParameter("subscriptions", column(routed, Routed::to, UUID[]::new))
                .setParameter("alerts", column(routed, one -> one.alert().id(), String[]::new))
                .setParameter("incidents", column(routed, Routed::incident, String[]::new))
                .setParameter("whys", column(routed, one -> one.routing().why(), String[]::new))
                .setParameter("dues", column(routed, Routed::due, Instant[]::new))
                .executeUpdate();
    }

    /** What still waits of an incident that was cancelled is not told any more, nor is anybody next. */
    private void takeBack(List<Alert> alerts) {
        var cancels = alerts.stream()
                .filter(alert -> alert.type() == Alert.Type.CANCEL)
                .toList();
        if (!cancels.isEmpty()) {
            var incidents = cancels.stream().map(alert -> alert.incident().id()).toArray(String[]::new);
            session.createNativeMutationQuery("""
                            update withheld set due_at = null, why = why || '; taken back before it was sent'
                            where incident_id = any(:incidents) and due_at is not null and released_at is null
                                and alert_id <> all(:cancels)""")
                    .setParameter("incidents", incidents)
                    .setParameter("cancels", cancels.stream().map(Alert::id).toArray(String[]::new))
                    .executeUpdate();
            acknowledgements.forget(incidents);
        }
    }

    private static List<PostgresAcknowledgements.Expected> escalating(List<Routed> routed) {
        var expected = new ArrayList<PostgresAcknowledgements.Expected>();
        for (var one : routed) {
            var escalation = one.subscription().terms().escalation();
            if (escalation != null
                    && one.tells()
                    && one.alert().type() != Alert.Type.CANCEL
                    && escalation.concerns(one.alert().tier())) {
                expected.add(new PostgresAcknowledgements.Expected(
                        one.to(), one.incident(), one.alert().sequence(), escalation));
            }
        }
        return expected;
    }

    /** By incident, what each subscription knows of it so far. */
    private Map<String, Map<UUID, Known>> known(List<Alert> alerts) {
        var followUps = alerts.stream()
                .filter(alert -> alert.type() != Alert.Type.ALERT)
                .map(alert -> alert.incident().id())
                .toArray(String[]::new);
        var known = new HashMap<String, Map<UUID, Known>>();
        if (followUps.length > 0) {
            for (var row : session.createNativeQuery("""
                            select incident_id, subscription_id, bool_or(told) from (
                                select incident_id, subscription_id, true as told from delivery
                                where incident_id = any(:incidents) and state <> 'FAILED'
                                union all
                                select incident_id, subscription_id, released_at is not null from withheld
                                where incident_id = any(:incidents) and due_at is not null
                            ) heard group by incident_id, subscription_id""", Object[].class)
                    .setParameter("incidents", followUps)
                    .getResultList()) {
                known.computeIfAbsent((String) row[0], _ -> new HashMap<>())
                        .put((UUID) row[1], (Boolean) row[2] ? Known.TOLD : Known.HELD);
            }
        }
        return known;
    }

    private static <R, T> @Nullable T[] column(
            List<R> rows, Function<R, @Nullable T> part, IntFunction<@Nullable T[]> array) {
        return rows.stream().<@Nullable T>map(part).toArray(array);
    }
}
