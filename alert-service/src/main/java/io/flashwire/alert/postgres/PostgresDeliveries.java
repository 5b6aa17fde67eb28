package io.flashwire.alert.postgres;

import io.flashwire.alert.delivery.Endpoint;
import io.flashwire.alert.delivery.Envelope;
import io.flashwire.alert.delivery.Parcel;
import io.flashwire.alert.delivery.Settled;
import io.flashwire.alert.delivery.State;
import io.flashwire.alert.subscription.Channel;
import io.flashwire.alert.subscription.SecretSeal;
import io.flashwire.contracts.Alert;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What is due to whom. An endpoint is leased to one dispatcher at a time and given one delivery at a time, so that its
 * messages keep their order and a slow one holds up nobody else; the lease of a dispatcher that died runs out.
 */
@ApplicationScoped
@Transactional
public class PostgresDeliveries {

    private static final Duration LEASE = Duration.ofSeconds(45);

    private final Session session;
    private final SecretSeal seal;
    private final Event<Committed> committed;

    PostgresDeliveries(Session session, SecretSeal seal, Event<Committed> committed) {
        this.committed = committed;
        this.session = session;
        this.seal = seal;
    }

    /** Puts down what became of some parcels, and hands out the next ones, at most one for each endpoint. */
    public List<Parcel> turn(Collection<Settled> settled, int atMost, Instant now) {
        if (!settled.isEmpty()) {
            settle(List.copyOf(settled));
        }
        if (atMost == 0) {
            return List.of();
        }
        var endpoints = lease(atMost, now);
        return endpoints.isEmpty() ? List.of() : next(endpoints, now);
    }

    private void settle(List<Settled> settled) {
        session.createNativeMutationQuery("""
                        update delivery set state = s.state, attempts = s.attempts, due_at = s.at
                        from unnest(:ids, :states, :attempts, :ats) as s (id, state, attempts, at)
                        where delivery.id = s.id""")
                .setParameter("ids", column(settled, one -> one.parcel().id(), Long[]::new))
                .setParameter("states", column(settled, one -> word(one.next()), String[]::new))
                .setParameter("attempts", column(settled, one -> one.next().attempts(), Integer[]::new))
                .setParameter("ats", column(settled, PostgresDeliveries::dueOrDone, Instant[]::new))
                .executeUpdate();
        // A subscription that was removed meanwhile took its deliveries with it.
        session.createNativeMutationQuery("""
                        insert into delivery_attempt (delivery_id, number, at, outcome, status, latency_ms, detail)
                        select * from unnest(:ids, :numbers, :ats, :outcomes, :statuses, :latencies, :details)
                            as s (id, number, at, outcome, status, latency, detail)
                        where exists (select 1 from delivery where delivery.id = s.id)
                        on conflict (delivery_id, number) do nothing""")
                .setParameter("ids", column(settled, one -> one.parcel().id(), Long[]::new))
                .setParameter("numbers", column(settled, one -> one.attempt().number(), Integer[]::new))
                .setParameter("ats", column(settled, one -> one.attempt().at(), Instant[]::new))
                .setParameter("outcomes", column(settled, one -> one.attempt().outcome(), String[]::new))
                .setParameter("statuses", column(settled, one -> one.attempt().status(), Integer[]::new))
                .setParameter("latencies", column(settled, one -> one.attempt().latencyMs(), Integer[]::new))
                .setParameter("details", column(settled, one -> one.attempt().detail(), String[]::new))
                .executeUpdate();
        session.createNativeMutationQuery("""
                        update subscription set leased_until = null, paused_until = s.until,
                            active = active and s.why is null, disabled_reason = coalesce(s.why, disabled_reason)
                        from unnest(:ids, :untils, :whys) as s (id, until, why)
                        where subscription.id = s.id""")
                .setParameter("ids", column(settled, one -> one.parcel().subscription(), UUID[]::new))
                .setParameter(
                        "untils",
                        column(
                                settled,
                                one -> one.endpoint() instanceof Endpoint.Paused paused ? paused.until() : null,
                                Instant[]::new))
                .setParameter(
                        "whys",
                        column(
                                settled,
                                one -> one.endpoint() instanceof Endpoint.Disabled disabled ? disabled.why() : null,
                                String[]::new))
                .executeUpdate();
    }

    private static <T> @Nullable T[] column(
            List<Settled> settled, Function<Settled, @Nullable T> part, IntFunction<@Nullable T[]> array) {
        return settled.stream().<@Nullable T>map(part).toArray(array);
    }

    private static Instant dueOrDone(Settled settled) {
        return settled.next() instanceof State.Due due
                ? due.at()
                : settled.attempt().at();
    }

    private List<UUID> lease(int atMost, Instant now) {
        return session.createNativeQuery("""
                        update subscription set leased_until = :lease where id in (
                            select id from subscription
                            where active
                                and (leased_until is null or leased_until <= :now)
                                and (paused_until is null or paused_until <= :now)
                                and id in (select subscription_id from next_delivery where due_at <= :now)
                            limit :most
                            for update skip locked)
                        returning id""", UUID.class)
                .setParameter("lease", now.plus(LEASE))
                .setParameter("now", now)
                .setParameter("most", atMost)
                .getResultList();
    }

    /** For each endpoint its oldest due delivery. */
    private List<Parcel> next(List<UUID> endpoints, Instant now) {
        var rows = session.createNativeQuery("""
                        select distinct on (d.subscription_id)
                            d.id, d.subscription_id, s.channel, s.secret, d.message_id, d.message, a.message as alert,
                            d.attempts, d.due_at, d.created_at
                        from next_delivery d
                        join subscription s on s.id = d.subscription_id
                        left join alert a on a.id = d.message_id
                        where d.subscription_id = any(:endpoints) and d.due_at <= :now
                        order by d.subscription_id, d.id""", Object[].class)
                .setParameter("endpoints", endpoints.toArray(UUID[]::new))
                .setParameter("now", now)
                .getResultList();
        var parcels = new ArrayList<Parcel>();
        for (var row : rows) {
            parcels.add(parcel(row));
        }
        return parcels;
    }

    private Parcel parcel(@Nullable Object[] row) {
        var subscription = (UUID) Objects.requireNonNull(row[1]);
        var message = (String) row[5];
        var madeAt = (Instant) Objects.requireNonNull(row[9]);
        return new Parcel(
                (Long) Objects.requireNonNull(row[0]),
                subscription,
                urlOf(Json.read((String) Objects.requireNonNull(row[2]), Channel.class)),
                seal.open(subscription, (byte[]) Objects.requireNonNull(row[3])).orElse(null),
                (String) Objects.requireNonNull(row[4]),
                message != null ? message : body((String) Objects.requireNonNull(row[6])),
                new State.Due((Integer) Objects.requireNonNull(row[7]), (Instant) Objects.requireNonNull(row[8])),
                madeAt);
    }

    private static String urlOf(Channel channel) {
        return switch (channel) {
            case Channel.Webhook webhook -> webhook.url();
        };
    }

    private static String body(String alertJson) {
        var alert = Json.read(alertJson, Alert.class);
        return Envelope.around(alertJson, alert.type(), alert.sentAt());
    }

    /** A message of its own, due at once. */
    public long add(UUID subscription, String messageId, String body, Instant now) {
        committed.fire(new Committed(List.of()));
        return session.createNativeQuery("""
                        insert into delivery (subscription_id, message_id, message, state, due_at, created_at)
                        values (:subscription, :id, :message, 'DUE', :now, :now) returning id""", Long.class)
                .setParameter("subscription", subscription)
                .setParameter("id", messageId)
                .setParameter("message", body)
                .setParameter("now", now)
                .getSingleResult();
    }

    private static String word(State state) {
        return switch (state) {
            case State.Due _ -> "DUE";
            case State.Delivered _ -> "DELIVERED";
            case State.Failed _ -> "FAILED";
        };
    }
}
