package io.flashwire.alert.postgres;

import io.flashwire.alert.delivery.Circuit;
import io.flashwire.alert.delivery.Enclosed;
import io.flashwire.alert.delivery.Priority;
import io.flashwire.alert.delivery.Replay;
import io.flashwire.alert.delivery.Round;
import io.flashwire.alert.delivery.Round.Back;
import io.flashwire.alert.delivery.Settled;
import io.flashwire.alert.delivery.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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

    private final Session session;
    private final PostgresRounds rounds;
    private final PostgresEndings endings;
    private final Event<Committed> committed;

    PostgresDeliveries(Session session, PostgresRounds rounds, PostgresEndings endings, Event<Committed> committed) {
        this.endings = endings;
        this.committed = committed;
        this.session = session;
        this.rounds = rounds;
    }

    /**
     * Puts down what became of the rounds that are back, and hands out new ones, at most one for each endpoint.
     *
     * @param dispatcher who takes them
     */
    public List<Round> turn(UUID dispatcher, Collection<Back> back, int atMost, Instant now) {
        session.createNativeMutationQuery("set local synchronous_commit = off").executeUpdate();
        if (!back.isEmpty()) {
            hold(back);
            var settled =
                    back.stream().flatMap(round -> round.settled().stream()).toList();
            settle(settled);
            log(settled);
            thread(back);
            release(List.copyOf(back), dispatcher);
            endings.of(back, now);
            hurry(back, now);
        }
        return atMost <= 0 ? List.of() : rounds.lease(dispatcher, atMost, now);
    }

    /** What a dispatcher holds stays its own for as long as it says so. */
    public void renew(UUID dispatcher) {
        rounds.renew(dispatcher);
    }

    /** Nothing is kept for a dispatcher that ends. */
    public void letGo(UUID dispatcher) {
        session.createNativeMutationQuery(
                        "update subscription set leased_by = null, leased_until = null where leased_by = :dispatcher")
                .setParameter("dispatcher", dispatcher)
                .executeUpdate();
    }

    /** Endpoints before their deliveries, as their removal takes them too, and always in one order: else each may wait for the other. */
    private void hold(Collection<Back> back) {
        session.createNativeQuery(
                        "select id from subscription where id = any(:ids) order by id for no key update", UUID.class)
                .setParameter("ids", back.stream().map(Back::subscription).toArray(UUID[]::new))
                .getResultList();
    }

    private void settle(List<Settled> settled) {
        if (settled.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery("""
                        update delivery set state = s.state, attempts = s.attempts, failures = s.failures, due_at = s.at
                        from unnest(:ids, :states, :attempts, :failures, :ats) as s (id, state, attempts, failures, at)
                        where delivery.id = s.id""")
                .setParameter("ids", column(settled, one -> one.parcel().id(), Long[]::new))
                .setParameter("states", column(settled, one -> word(one.next()), String[]::new))
                .setParameter("attempts", column(settled, one -> one.next().attempts(), Integer[]::new))
                .setParameter("failures", column(settled, PostgresDeliveries::failures, Integer[]::new))
                .setParameter("ats", column(settled, PostgresDeliveries::dueOrDone, Instant[]::new))
                .executeUpdate();
    }

    private void log(List<Settled> settled) {
        if (settled.isEmpty()) {
            return;
        }
        // A subscription that was removed meanwhile took its deliveries with it.
        session.createNativeMutationQuery("""
                        insert into delivery_attempt (delivery_id, number, at, outcome, status, latency_ms, detail, response)
                        select * from unnest(:ids, :numbers, :ats, :outcomes, :statuses, :latencies, :details, :responses)
                            as s (id, number, at, outcome, status, latency, detail, response)
                        where exists (select 1 from delivery where delivery.id = s.id)
                        on conflict (delivery_id, number) do nothing""")
                .setParameter("ids", column(settled, one -> one.parcel().id(), Long[]::new))
                .setParameter("numbers", column(settled, one -> one.attempt().number(), Integer[]::new))
                .setParameter("ats", column(settled, one -> one.attempt().at(), Instant[]::new))
                .setParameter("outcomes", column(settled, one -> one.attempt().outcome(), String[]::new))
                .setParameter("statuses", column(settled, one -> one.attempt().status(), Integer[]::new))
                .setParameter("latencies", column(settled, one -> one.attempt().latencyMs(), Integer[]::new))
                .setParameter("details", column(settled, one -> one.attempt().detail(), String[]::new))
                .setParameter("responses", column(settled, one -> one.attempt().response(), String[]::new))
                .executeUpdate();
    }

    private record Threaded(
            UUID subscription, String incident, @Nullable String reference) {}

    /** The first message of an incident is the one that others answer. */
    private void thread(Collection<Back> back) {
        var threaded = new ArrayList<Threaded>();
        for (var round : back) {
            for (var one : round.settled()) {
                var letter = one.parcel().letter();
                if (one.thread() != null && letter.inIncident()) {
                    threaded.add(new Threaded(
                            round.subscription(), letter.latest().incident().id(), one.thread()));
                }
            }
        }
        if (threaded.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery("""
                        insert into thread (subscription_id, incident_id, reference)
                        select * from unnest(:subscriptions, :incidents, :references) as s (subscription, incident, reference)
                        where exists (select 1 from subscription where subscription.id = s.subscription)
                        on conflict (subscription_id, incident_id) do update set reference = excluded.reference""")
                .setParameter("subscriptions", column(threaded, Threaded::subscription, UUID[]::new))
                .setParameter("incidents", column(threaded, Threaded::incident, String[]::new))
                .setParameter("references", column(threaded, Threaded::reference, String[]::new))
                .executeUpdate();
    }

    private void release(List<Back> back, UUID dispatcher) {
        session.createNativeMutationQuery("""
                        update subscription set leased_until = null, leased_by = null, paused_until = s.until,
                            failures = s.failures, failing_since = s.since, tokens = s.tokens, tokens_at = s.tokens_at,
                            active = active and s.why is null, disabled_reason = coalesce(s.why, disabled_reason)
                        from unnest(:ids, :untils, :failures, :sinces, :tokens, :tokensAt, :whys)
                            as s (id, until, failures, since, tokens, tokens_at, why)
                        where subscription.id = s.id and leased_by = :dispatcher""")
                .setParameter("ids", column(back, Back::subscription, UUID[]::new))
                .setParameter("untils", column(back, PostgresDeliveries::pausedUntil, Instant[]::new))
                .setParameter(
                        "failures",
                        column(
                                back,
                                round -> round.circuit() instanceof Circuit.Open o ? o.failures() : 0,
                                Integer[]::new))
                .setParameter(
                        "sinces",
                        column(
                                back,
                                round -> round.circuit() instanceof Circuit.Open o ? o.since() : null,
                                Instant[]::new))
                .setParameter(
                        "tokens",
                        column(
                                back,
                                round -> round.bucket() == null
                                        ? null
                                        : round.bucket().tokens(),
                                Double[]::new))
                .setParameter(
                        "tokensAt",
                        column(
                                back,
                                round -> round.bucket() == null
                                        ? null
                                        : round.bucket().at(),
                                Instant[]::new))
                .setParameter(
                        "whys",
                        column(
                                back,
                                round -> round.circuit() instanceof Circuit.Disabled d ? d.why() : null,
                                String[]::new))
                .setParameter("dispatcher", dispatcher)
                .executeUpdate();
    }

    /** What failed while an endpoint was down leaves at once when it is up. */
    private void hurry(Collection<Back> back, Instant now) {
        var recovered =
                back.stream().filter(Back::recovered).map(Back::subscription).toArray(UUID[]::new);
        if (recovered.length > 0) {
            session.createNativeMutationQuery("""
                            update delivery set due_at = :now
                            where subscription_id = any(:recovered) and state = 'DUE' and failures > 0 and due_at > :now""")
                    .setParameter("recovered", recovered)
                    .setParameter("now", now)
                    .executeUpdate();
        }
    }

    /** A message of its own, due at once. */
    public long add(UUID subscription, String messageId, Enclosed enclosed, Instant now) {
        committed.fire(new Committed(List.of()));
        return session.createNativeQuery("""
                        insert into delivery (subscription_id, message_id, message, state, due_at, created_at, priority)
                        values (:subscription, :id, :message, 'DUE', :now, :now, :priority) returning id""", Long.class)
                .setParameter("subscription", subscription)
                .setParameter("id", messageId)
                .setParameter("message", Json.write(enclosed))
                .setParameter("now", now)
                .setParameter(
                        "priority", Priority.of(enclosed.alerts().getLast().tier()))
                .getSingleResult();
    }

    /** @return how many deliveries are due again */
    public int replay(UUID subscription, Replay replay, Instant now) {
        committed.fire(new Committed(List.of()));
        return session.createNativeMutationQuery("""
                        update delivery set state = 'DUE', failures = 0, due_at = :now
                        where subscription_id = :subscription and state = any(:states)
                            and (:anyId or message_id = any(:ids) or id::text = any(:ids))
                            and (cast(:incident as text) is null or incident_id = :incident)
                            and (cast(:from as timestamptz) is null or created_at >= :from)
                            and (cast(:until as timestamptz) is null or created_at < :until)""")
                .setParameter("subscription", subscription)
                .setParameter("states", replay.states().stream().map(Enum::name).toArray(String[]::new))
                .setParameter("anyId", replay.ids().isEmpty())
                .setParameter("ids", replay.ids().toArray(String[]::new))
                .setParameter("incident", replay.incident(), String.class)
                .setParameter("from", replay.from(), Instant.class)
                .setParameter("until", replay.until(), Instant.class)
                .setParameter("now", now)
                .executeUpdate();
    }

    private static @Nullable Instant pausedUntil(Back round) {
        var open = round.circuit() instanceof Circuit.Open circuit ? circuit.until() : null;
        var notBefore = round.notBefore();
        if (open == null || notBefore == null) {
            return open == null ? notBefore : open;
        }
        return open.isAfter(notBefore) ? open : notBefore;
    }

    private static int failures(Settled settled) {
        return settled.next() instanceof State.Due due
                ? due.failures()
                : settled.parcel().state().failures();
    }

    private static Instant dueOrDone(Settled settled) {
        return settled.next() instanceof State.Due due
                ? due.at()
                : settled.attempt().at();
    }

    private static <R, T> @Nullable T[] column(
            List<R> rows, Function<R, @Nullable T> part, IntFunction<@Nullable T[]> array) {
        return rows.stream().<@Nullable T>map(part).toArray(array);
    }

    private static String word(State state) {
        return switch (state) {
            case State.Due _ -> "DUE";
            case State.Delivered _ -> "DELIVERED";
            case State.Failed _ -> "FAILED";
        };
    }
}
