package io.flashwire.alert.postgres;

import io.flashwire.alert.acknowledgement.Acknowledgement;
import io.flashwire.alert.acknowledgement.Escalation;
import io.flashwire.alert.channel.Letter.Purpose;
import io.flashwire.alert.delivery.Enclosed;
import io.flashwire.alert.delivery.Priority;
import io.flashwire.contracts.Alert;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Who has an incident in hand, and who is told where nobody does. */
@ApplicationScoped
@Transactional
public class PostgresAcknowledgements {

    private static final int AT_ONCE = 50;

    private final Session session;
    private final Event<Committed> committed;
    private final InstantSource clock;

    PostgresAcknowledgements(Session session, Event<Committed> committed, InstantSource clock) {
        this.session = session;
        this.clock = clock;
        this.committed = committed;
    }

    /** @param sequence of the alert that was sent */
    record Expected(UUID subscription, String incident, int sequence, Escalation escalation) {}

    /**
     * Somebody has it in hand: nobody else is told for that.
     *
     * @return empty where there is no such incident
     */
    public Optional<Acknowledgement> acknowledge(String incident, String by, @Nullable String note, Instant now) {
        var latest = latest(incident);
        latest.ifPresent(alert -> {
            session.createNativeMutationQuery("""
                            insert into acknowledgement (incident_id, by, at, sequence, note)
                            values (:incident, :by, :now, :sequence, :note)
                            on conflict (incident_id) do update
                            set by = excluded.by, at = excluded.at, sequence = excluded.sequence, note = excluded.note""")
                    .setParameter("incident", incident)
                    .setParameter("by", by)
                    .setParameter("now", now)
                    .setParameter("sequence", alert.sequence())
                    .setParameter("note", note, String.class)
                    .executeUpdate();
            forget(new String[] {incident});
        });
        return latest.map(alert -> new Acknowledgement(incident, by, now, alert.sequence(), note));
    }

    /** The latest first. */
    public List<Acknowledgement> latest(int most) {
        return session.createNativeQuery(
                        "select incident_id, by, at, sequence, note from acknowledgement order by at desc limit :most",
                        Object[].class)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new Acknowledgement(
                        (String) row[0], (String) row[1], (Instant) row[2], (Integer) row[3], (String) row[4]))
                .toList();
    }

    public Optional<Acknowledgement> of(String incident) {
        return session.createNativeQuery(
                        "select by, at, sequence, note from acknowledgement where incident_id = :incident",
                        Object[].class)
                .setParameter("incident", incident)
                .getResultStream()
                .findFirst()
                .map(row -> new Acknowledgement(
                        incident, (String) row[0], (Instant) row[1], (Integer) row[2], (String) row[3]));
    }

    /** Puts down who is next, unless somebody has the incident in hand already. */
    void expect(List<Expected> expected, Instant now) {
        for (var one : expected) {
            session.createNativeMutationQuery("""
                            insert into escalation (subscription_id, incident_id, target, due_at)
                            select :subscription, :incident, :target, :due
                            where not exists (select 1 from acknowledgement where incident_id = :incident)
                            on conflict (subscription_id, incident_id) do nothing""")
                    .setParameter("subscription", one.subscription())
                    .setParameter("incident", one.incident())
                    .setParameter("target", one.escalation().to())
                    .setParameter("due", now.plus(one.escalation().after()))
                    .executeUpdate();
        }
    }

    void forget(String[] incidents) {
        session.createNativeMutationQuery(
                        "delete from escalation where incident_id = any(:incidents) and done_at is null")
                .setParameter("incidents", incidents)
                .executeUpdate();
    }

    /**
     * Tells those now who are next where the time is over by then.
     *
     * @return whether there may be more
     */
    public boolean escalate(Instant over) {
        var now = clock.instant();
        var due = session.createNativeQuery("""
                        update escalation set done_at = :now where (subscription_id, incident_id) in (
                            select subscription_id, incident_id from escalation
                            where done_at is null and due_at <= :over
                            order by due_at limit :most for update skip locked)
                        returning target, incident_id""", Object[].class)
                .setParameter("now", now)
                .setParameter("over", over)
                .setParameter("most", AT_ONCE)
                .getResultList();
        for (var row : due) {
            latest((String) row[1]).ifPresent(alert -> tell((UUID) row[0], alert, now));
        }
        if (!due.isEmpty()) {
            committed.fire(new Committed(List.of()));
        }
        return due.size() == AT_ONCE;
    }

    private void tell(UUID target, Alert alert, Instant now) {
        session.createNativeMutationQuery("""
                        insert into delivery (subscription_id, message_id, incident_id, message, state, due_at, created_at, priority)
                        select id, :message, :incident, :enclosed, 'DUE', :now, :now, :priority
                        from subscription where id = :target and active
                        on conflict (subscription_id, message_id) do nothing""")
                .setParameter("target", target)
                .setParameter("message", "escalation-" + alert.id())
                .setParameter("incident", alert.incident().id())
                .setParameter("enclosed", Json.write(new Enclosed(Purpose.ESCALATION, List.of(alert))))
                .setParameter("now", now)
                .setParameter("priority", Priority.of(alert.tier()))
                .executeUpdate();
    }

    private Optional<Alert> latest(String incident) {
        return session.createNativeQuery(
                        "select message from alert where incident_id = :incident order by sequence desc limit 1",
                        String.class)
                .setParameter("incident", incident)
                .getResultStream()
                .findFirst()
                .map(message -> Json.read(message, Alert.class));
    }
}
