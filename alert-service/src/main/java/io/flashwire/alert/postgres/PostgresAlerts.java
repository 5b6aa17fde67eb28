package io.flashwire.alert.postgres;

import io.flashwire.contracts.Alert;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** The alerts that were made. */
@ApplicationScoped
public class PostgresAlerts {

    private static final int MOST = 10_000;

    private final Session session;

    PostgresAlerts(Session session) {
        this.session = session;
    }

    /** Those made since then, the earliest first; of very many the latest. */
    @Transactional
    public List<Alert> since(Instant from) {
        return session
                .createNativeQuery("""
                        select message from (
                            select position, message from alert where made_at >= :from order by position desc limit :most
                        ) latest order by position""", String.class)
                .setParameter("from", from)
                .setParameter("most", MOST)
                .getResultList()
                .stream()
                .map(message -> Json.read(message, Alert.class))
                .toList();
    }
}
