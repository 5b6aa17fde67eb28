package io.flashwire.alert.postgres;

import io.flashwire.contracts.Alert;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.Consumer;
import org.hibernate.Session;

/** The alerts that were made. */
@ApplicationScoped
public class PostgresAlerts {

    private static final int MOST = 10_000;
    private static final int AT_ONCE = 200;

    private final Session session;

    PostgresAlerts(Session session) {
        this.session = session;
    }

    /**
     * Reads those made since then, the earliest first, a few at a time; of very many the latest.
     *
     * @return how many there are beside those that were read
     */
    @Transactional
    public long read(Instant from, Consumer<Alert> reader) {
        return read(from, MOST, reader);
    }

    @Transactional
    long read(Instant from, int most, Consumer<Alert> reader) {
        var all = session.createNativeQuery("select count(*) from alert where made_at >= :from", Long.class)
                .setParameter("from", from)
                .getSingleResult();
        try (var messages = session.createNativeQuery("""
                        select message from (
                            select position, message from alert where made_at >= :from order by position desc limit :most
                        ) latest order by position""", String.class)
                .setParameter("from", from)
                .setParameter("most", most)
                .setFetchSize(AT_ONCE)
                .getResultStream()) {
            messages.map(message -> Json.read(message, Alert.class)).forEach(reader);
        }
        return Math.max(0, all - most);
    }
}
