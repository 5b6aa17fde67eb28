package io.flashwire.alert.postgres;

import io.flashwire.alert.delivery.Attempt;
import io.flashwire.alert.delivery.LoggedDelivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** What was delivered, and how it went. */
@ApplicationScoped
public class PostgresDeliveryLog {

    private final Session session;

    PostgresDeliveryLog(Session session) {
        this.session = session;
    }

    /** The latest deliveries to a subscription, the last one first. */
    @Transactional
    public List<LoggedDelivery> of(UUID subscription, int atMost) {
        var rows = session.createNativeQuery("""
                        select id, message_id, incident_id, state, due_at, created_at from delivery
                        where subscription_id = :subscription order by id desc limit :most""", Object[].class)
                .setParameter("subscription", subscription)
                .setParameter("most", atMost)
                .getResultList();
        var attempts = attempts(rows.stream().map(row -> (Long) row[0]).toArray(Long[]::new));
        return rows.stream().map(row -> delivery(row, attempts)).toList();
    }

    private static LoggedDelivery delivery(Object[] row, Map<Long, List<Attempt>> attempts) {
        var id = (Long) row[0];
        var state = (String) row[3];
        return new LoggedDelivery(
                id,
                (String) row[1],
                (String) row[2],
                state,
                state.equals("DUE") ? (Instant) row[4] : null,
                (Instant) row[5],
                attempts.getOrDefault(id, List.of()));
    }

    private Map<Long, List<Attempt>> attempts(Long[] deliveries) {
        var attempts = new HashMap<Long, List<Attempt>>();
        for (var row : session.createNativeQuery("""
                        select delivery_id, number, at, outcome, status, latency_ms, detail, response from delivery_attempt
                        where delivery_id = any(:deliveries) order by delivery_id, number""", Object[].class)
                .setParameter("deliveries", deliveries)
                .getResultList()) {
            attempts.computeIfAbsent((Long) row[0], _ -> new ArrayList<>())
                    .add(new Attempt(
                            (Integer) row[1],
                            (Instant) row[2],
                            (String) row[3],
                            (Integer) row[4],
                            (Integer) row[5],
                            (String) row[6],
                            (String) row[7]));
        }
        return attempts;
    }
}
