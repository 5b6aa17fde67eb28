package io.flashwire.alert;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;

/** What waits in the database. */
public final class Locks {

    private Locks() {}

    /** Whether a transaction waits for another to let go. */
    public static boolean somebodyWaits(Session session) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("""
                        select exists (select 1 from pg_stat_activity
                            where wait_event_type = 'Lock' and datname = current_database())""", Boolean.class).getSingleResult());
    }
}
