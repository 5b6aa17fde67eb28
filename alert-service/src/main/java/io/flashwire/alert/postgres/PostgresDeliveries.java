package io.flashwire.alert.postgres;

import static java.util.Objects.requireNonNull;

import io.flashwire.alert.delivery.Endpoint;
import io.flashwire.alert.delivery.Envelope;
import io.flashwire.alert.delivery.Parcel;
import io.flashwire.alert.delivery.Round;
import io.flashwire.alert.delivery.Round.Back;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What is due to whom. An endpoint is leased to one dispatcher at a time, so that its messages keep their order and a
 * slow one holds up nobody else; the lease of a dispatcher that died runs out. Nothing here waits for the disk: what a
 * crash of the database forgets is sent again, under the same id.
 */
@ApplicationScoped
@Transactional
public class PostgresDeliveries {

    /** Longer than any round takes. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final int ROUND = 32;

    private final Session session;
    private final SecretSeal seal;
    private final Event<Committed> committed;

    PostgresDeliveries(Session session, SecretSeal seal, Event<Committed> committed) {
        this.committed = committed;
        this.session = session;
        this.seal = seal;
    }

    /** Puts down what became of the rounds that are back, and hands out new ones, at most one for each endpoint. */
    public List<Round> turn(Collection<Back> back, int atMost, Instant now) {
        session.createNativeMutationQuery("set local synchronous_commit = off").executeUpdate();
        if (!back.isEmpty()) {
            settle(back.stream().flatMap(round -> round.settled().stream()).toList());
            release(List.copyOf(back));
        }
        if (atMost == 0) {
            return List.of();
        }
        var endpoints = lease(atMost, now);
        return endpoints.isEmpty() ? List.of() : rounds(endpoints, now);
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
    }

    private void release(List<Back> back) {
        session.createNativeMutationQuery("""
                        update subscription set leased_until = null, paused_until = s.until,
                            active = active and s.why is null, disabled_reason = coalesce(s.why, disabled_reason)
                        from unnest(:ids, :untils, :whys) as s (id, until, why)
                        where subscription.id = s.id""")
                .setParameter("ids", column(back, Back::subscription, UUID[]::new))
                .setParameter("untils", column(back, PostgresDeliveries::pausedUntil, Instant[]::new))
                .setParameter("whys", column(back, PostgresDeliveries::whyDisabled, String[]::new))
                .executeUpdate();
    }

    private static @Nullable Instant pausedUntil(Back round) {
        return round.endpoint() instanceof Endpoint.Paused paused ? paused.until() : null;
    }

    private static @Nullable String whyDisabled(Back round) {
        return round.endpoint() instanceof Endpoint.Disabled disabled ? disabled.why() : null;
    }

    private static <R, T> @Nullable T[] column(
            List<R> rows, Function<R, @Nullable T> part, IntFunction<@Nullable T[]> array) {
        return rows.stream().<@Nullable T>map(part).toArray(array);
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

    /** For each endpoint its oldest due deliveries. */
    private List<Round> rounds(List<UUID> endpoints, Instant now) {
        var parcels = new LinkedHashMap<UUID, List<Parcel>>();
        for (var row : session.createNativeQuery("""
                        select d.subscription_id, s.channel, s.secret, d.id, d.message_id, d.message,
                            a.message as alert, d.attempts, d.due_at, d.created_at
                        from (
                            select *, row_number() over (partition by subscription_id order by id) as place
                            from next_delivery where subscription_id = any(:endpoints) and due_at <= :now
                        ) d
                        join subscription s on s.id = d.subscription_id
                        left join alert a on a.id = d.message_id
                        where place <= :most
                        order by d.id""", Object[].class)
                .setParameter("endpoints", endpoints.toArray(UUID[]::new))
                .setParameter("now", now)
                .setParameter("most", ROUND)
                .getResultList()) {
            var subscription = (UUID) row[0];
            parcels.computeIfAbsent(subscription, _ -> new ArrayList<>()).add(parcel(subscription, row));
        }
        return parcels.entrySet().stream()
                .map(entry -> new Round(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Parcel parcel(UUID subscription, @Nullable Object[] row) {
        var message = (String) row[5];
        return new Parcel(
                (Long) requireNonNull(row[3]),
                urlOf(Json.read((String) requireNonNull(row[1]), Channel.class)),
                seal.open(subscription, (byte[]) requireNonNull(row[2])).orElse(null),
                (String) requireNonNull(row[4]),
                message != null ? message : body((String) requireNonNull(row[6])),
                new State.Due((Integer) requireNonNull(row[7]), (Instant) requireNonNull(row[8])),
                (Instant) requireNonNull(row[9]));
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
