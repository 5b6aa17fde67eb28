package io.flashwire.alert.postgres;

import io.flashwire.contracts.Alert;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The alerts that have not reached their topic yet. Any number of replicas may empty it. */
@ApplicationScoped
public class PostgresOutbox {

    private final Session session;
    private final InstantSource clock;

    PostgresOutbox(Session session, InstantSource clock) {
        this.session = session;
        this.clock = clock;
    }

    /** @param traceparent what it was made in, where that is traced */
    public record Waiting(Alert alert, @Nullable String traceparent) {}

    /**
     * Publishes some alerts, those of an incident in their order. What another replica is publishing is left to it, and
     * so is what comes after that in the same incident.
     *
     * @param publish returns when the topic has all of them
     * @return how many there were
     */
    @Transactional
    public int publish(int atMost, Consumer<List<Waiting>> publish) {
        // A mark that a crash of the database forgets costs a repeat under the same id: it need not wait for the disk.
        session.createNativeMutationQuery("set local synchronous_commit = off").executeUpdate();
        var rows =
                session.createNativeQuery("""
                        select * from alert
                        where published_at is null and not exists (
                            select 1 from alert earlier
                            where earlier.incident_id = alert.incident_id and earlier.sequence < alert.sequence
                                and earlier.published_at is null)
                        order by position limit :most
                        for update skip locked""", AlertEntity.class).setParameter("most", atMost).getResultList().stream()
                        .map(AlertEntity.class::cast)
                        .toList();
        if (!rows.isEmpty()) {
            publish.accept(rows.stream()
                    .map(row -> new Waiting(row.toDomain(), row.traceparent))
                    .toList());
            rows.forEach(row -> row.publishedAt = clock.instant());
        }
        return rows.size();
    }

    /** How many wait. */
    @Transactional
    public long waiting() {
        return session.createNativeQuery("select count(*) from alert where published_at is null", Long.class)
                .getSingleResult();
    }
}
