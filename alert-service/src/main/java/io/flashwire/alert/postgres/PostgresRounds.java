package io.flashwire.alert.postgres;

import static java.util.Objects.requireNonNull;

import io.flashwire.alert.channel.Letter;
import io.flashwire.alert.channel.Letter.Earlier;
import io.flashwire.alert.delivery.Circuit;
import io.flashwire.alert.delivery.Enclosed;
import io.flashwire.alert.delivery.Parcel;
import io.flashwire.alert.delivery.Round;
import io.flashwire.alert.delivery.State;
import io.flashwire.alert.delivery.TokenBucket;
import io.flashwire.alert.subscription.Credentials;
import io.flashwire.alert.subscription.Keyring;
import io.flashwire.contracts.Alert;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Endpoints with what is due to them, leased and read; within the transaction of whoever asks. */
@ApplicationScoped
class PostgresRounds {

    /** How soon others take over from a dispatcher that died: it renews its leases much more often. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    private static final int ROUND = 32;

    private final Session session;
    private final Keyring keyring;

    PostgresRounds(Session session, Keyring keyring) {
        this.session = session;
        this.keyring = keyring;
    }

    void renew(UUID dispatcher) {
        session.createNativeMutationQuery("""
                        update subscription set leased_until = clock_timestamp() + make_interval(secs => :lease)
                        where id in (
                            select id from subscription where leased_by = :dispatcher order by id for no key update)""")
                .setParameter("lease", (double) LEASE.toSeconds())
                .setParameter("dispatcher", dispatcher)
                .executeUpdate();
    }

    List<Round> lease(UUID dispatcher, int atMost, Instant now) {
        var endpoints = endpoints(dispatcher, atMost, now);
        return endpoints.isEmpty() ? List.of() : rounds(endpoints, now);
    }

    /** Those first whom the loudest is due to. The database's clock runs leases, since replicas have clocks of their own. */
    private List<UUID> endpoints(UUID dispatcher, int atMost, Instant now) {
        return session.createNativeQuery("""
                        update subscription set leased_by = :dispatcher,
                            leased_until = clock_timestamp() + make_interval(secs => :lease)
                        where id in (
                            select s.id from subscription s
                            join (
                                select subscription_id, min(priority) as loudest, min(due_at) as since
                                from next_delivery where due_at <= :now group by subscription_id
                            ) d on d.subscription_id = s.id
                            where s.active
                                and (s.leased_until is null or s.leased_until <= clock_timestamp())
                                and (s.paused_until is null or s.paused_until <= :now)
                            order by d.loudest, d.since limit :most
                            for update of s skip locked)
                        returning id""", UUID.class)
                .setParameter("dispatcher", dispatcher)
                .setParameter("lease", (double) LEASE.toSeconds())
                .setParameter("now", now)
                .setParameter("most", atMost)
                .getResultList();
    }

    /** For each endpoint what is most urgent, and of that the oldest. */
    private List<Round> rounds(List<UUID> endpoints, Instant now) {
        var rows = session.createNativeQuery("""
                        select d.subscription_id, d.id, d.message_id, d.message, a.message as alert, d.attempts, d.failures,
                            d.due_at, d.created_at, t.reference, a.traceparent
                        from (
                            select *, row_number() over (partition by subscription_id order by priority, id) as place
                            from next_delivery where subscription_id = any(:endpoints) and due_at <= :now
                        ) d
                        left join alert a on a.id = d.message_id
                        left join thread t on t.subscription_id = d.subscription_id and t.incident_id = d.incident_id
                        where place <= :most
                        order by d.subscription_id, place""", Object[].class)
                .setParameter("endpoints", endpoints.toArray(UUID[]::new))
                .setParameter("now", now)
                .setParameter("most", ROUND)
                .getResultList();
        var letters = new Letters();
        var parcels = new LinkedHashMap<UUID, List<Parcel>>();
        for (var row : rows) {
            parcels.computeIfAbsent((UUID) row[0], _ -> new ArrayList<>()).add(parcel(row, letters));
        }
        letters.addEarlier(parcels.values());
        return standing(parcels);
    }

    private static Parcel parcel(@Nullable Object[] row, Letters letters) {
        var id = (String) requireNonNull(row[2]);
        var letter = row[3] != null
                ? Json.read((String) row[3], Enclosed.class).letter(id)
                : letters.of((String) requireNonNull(row[4]));
        return new Parcel(
                (Long) requireNonNull(row[1]),
                letter.withThread((String) row[9]),
                new State.Due((Integer) requireNonNull(row[5]), (Integer) requireNonNull(row[6]), (Instant)
                        requireNonNull(row[7])),
                (Instant) requireNonNull(row[8]),
                (String) row[10]);
    }

    /** An alert goes to many: it is read once. */
    private final class Letters {

        private final Map<String, Letter> known = new HashMap<>();

        Letter of(String alertJson) {
            return known.computeIfAbsent(alertJson, json -> Letter.of(Json.read(json, Alert.class), json));
        }

        void addEarlier(Collection<List<Parcel>> rounds) {
            var incidents = known.values().stream()
                    .filter(letter -> letter.latest().sequence() > 1)
                    .map(letter -> letter.latest().incident().id())
                    .distinct()
                    .toArray(String[]::new);
            if (incidents.length == 0) {
                return;
            }
            var told = told(incidents);
            for (var parcels : rounds) {
                parcels.replaceAll(
                        parcel -> parcel.letter().latest().sequence() > 1 ? withEarlier(parcel, told) : parcel);
            }
        }

        private Parcel withEarlier(Parcel parcel, Map<String, List<Told>> told) {
            var latest = parcel.letter().latest();
            var earlier = told.getOrDefault(latest.incident().id(), List.of()).stream()
                    .filter(one -> one.sequence() < latest.sequence())
                    .map(one -> new Earlier(one.id(), one.sentAt()))
                    .toList();
            return parcel.with(parcel.letter().withEarlier(earlier));
        }
    }

    private record Told(String id, int sequence, Instant sentAt) {}

    private Map<String, List<Told>> told(String[] incidents) {
        var told = new HashMap<String, List<Told>>();
        for (var row : session.createNativeQuery("""
                        select incident_id, id, sequence, made_at from alert
                        where incident_id = any(:incidents) order by incident_id, sequence""", Object[].class)
                .setParameter("incidents", incidents)
                .getResultList()) {
            told.computeIfAbsent((String) row[0], _ -> new ArrayList<>())
                    .add(new Told((String) row[1], (Integer) row[2], (Instant) row[3]));
        }
        return told;
    }

    /** How the endpoints stand that the parcels are for. */
    private List<Round> standing(Map<UUID, List<Parcel>> parcels) {
        return session
                .createNativeQuery("""
                        select id, secret, failures, failing_since, paused_until, tokens, tokens_at
                        from subscription where id = any(:endpoints)""", Object[].class)
                .setParameter("endpoints", parcels.keySet().toArray(UUID[]::new))
                .getResultList()
                .stream()
                .map(row -> round(row, parcels))
                .toList();
    }

    private Round round(@Nullable Object[] row, Map<UUID, List<Parcel>> parcels) {
        var subscription = (UUID) requireNonNull(row[0]);
        var failures = (Integer) requireNonNull(row[2]);
        var since = (Instant) row[3];
        var until = (Instant) row[4];
        return new Round(
                subscription,
                keyring.open(subscription, (byte[]) requireNonNull(row[1]))
                        .flatMap(Credentials::restore)
                        .orElse(null),
                failures == 0 || since == null
                        ? new Circuit.Closed()
                        : new Circuit.Open(failures, since, until == null ? since : until),
                row[5] == null ? null : new TokenBucket((Double) row[5], (Instant) requireNonNull(row[6])),
                parcels.getOrDefault(subscription, List.of()));
    }
}
