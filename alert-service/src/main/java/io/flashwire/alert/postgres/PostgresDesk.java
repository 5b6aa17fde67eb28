package io.flashwire.alert.postgres;

import io.flashwire.alert.alert.Desk;
import io.flashwire.alert.delivery.Priority;
import io.flashwire.alert.subscription.Recipients;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EnrichedUpdate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** One transaction for a batch: the revisions seen, the incidents, the alerts to publish and the deliveries due. */
@ApplicationScoped
public class PostgresDesk {

    private final Desk desk;
    private final PostgresSubscriptions subscriptions;
    private final Session session;
    private final Event<Committed> committed;

    PostgresDesk(Desk desk, PostgresSubscriptions subscriptions, Session session, Event<Committed> committed) {
        this.committed = committed;
        this.desk = desk;
        this.subscriptions = subscriptions;
        this.session = session;
    }

    @Transactional
    public List<Alert> take(Collection<EnrichedUpdate> batch) {
        var alerts = desk.take(batch);
        if (!alerts.isEmpty()) {
            alerts.forEach(alert -> session.persist(AlertEntity.from(alert)));
            address(alerts);
            committed.fire(new Committed(alerts));
        }
        return alerts;
    }

    private void address(List<Alert> alerts) {
        var active = subscriptions.active();
        var told = toldBefore(alerts);
        var recipients = new ArrayList<UUID>();
        var addressed = new ArrayList<Alert>();
        for (var alert : alerts) {
            for (var recipient : Recipients.of(
                    alert, active, told.getOrDefault(alert.incident().id(), Set.of()))) {
                recipients.add(recipient);
                addressed.add(alert);
            }
        }
        if (!addressed.isEmpty()) {
            session.createNativeMutationQuery("""
                            insert into delivery (subscription_id, message_id, incident_id, state, due_at, created_at, priority)
                            select subscription, alert, incident, 'DUE', made_at, made_at, priority
                            from unnest(:subscriptions, :alerts, :incidents, :times, :priorities)
                                as addressed (subscription, alert, incident, made_at, priority)
                            on conflict (subscription_id, message_id) do nothing""")
                    .setParameter("subscriptions", recipients.toArray(UUID[]::new))
                    .setParameter("alerts", addressed.stream().map(Alert::id).toArray(String[]::new))
                    .setParameter(
                            "incidents",
                            addressed.stream()
                                    .map(alert -> alert.incident().id())
                                    .toArray(String[]::new))
                    .setParameter(
                            "priorities",
                            addressed.stream()
                                    .map(alert -> Priority.of(alert.tier()))
                                    .toArray(Integer[]::new))
                    .setParameter("times", addressed.stream().map(Alert::sentAt).toArray(Instant[]::new))
                    .executeUpdate();
        }
    }

    /** By incident, the subscriptions that got or are to get an earlier alert. */
    private Map<String, Set<UUID>> toldBefore(List<Alert> alerts) {
        var followUps = alerts.stream()
                .filter(alert -> alert.type() != Alert.Type.ALERT)
                .map(alert -> alert.incident().id())
                .toArray(String[]::new);
        var told = new HashMap<String, Set<UUID>>();
        if (followUps.length > 0) {
            for (var row : session.createNativeQuery("""
                            select distinct incident_id, subscription_id from delivery
                            where incident_id = any(:incidents) and state <> 'FAILED'""", Object[].class)
                    .setParameter("incidents", followUps)
                    .getResultList()) {
                var columns = row;
                told.computeIfAbsent((String) columns[0], _ -> new HashSet<>()).add((UUID) columns[1]);
            }
        }
        return told;
    }
}
