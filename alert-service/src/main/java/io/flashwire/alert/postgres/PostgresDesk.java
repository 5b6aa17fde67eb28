package io.flashwire.alert.postgres;

import io.flashwire.alert.alert.Desk;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EnrichedUpdate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** One transaction for a batch: the revisions seen, the incidents, the alerts to publish and the deliveries due. */
@ApplicationScoped
public class PostgresDesk {

    private final Desk desk;
    private final PostgresRouting routing;
    private final Session session;
    private final Event<Committed> committed;

    PostgresDesk(Desk desk, PostgresRouting routing, Session session, Event<Committed> committed) {
        this.committed = committed;
        this.desk = desk;
        this.routing = routing;
        this.session = session;
    }

    @Transactional
    public List<Alert> take(Collection<EnrichedUpdate> batch) {
        return take(batch, _ -> null);
    }

    /** @param trace the W3C trace context that led to an alert, which goes on with it to its topic and its receivers */
    @Transactional
    public List<Alert> take(Collection<EnrichedUpdate> batch, Function<Alert, @Nullable String> trace) {
        var alerts = desk.take(batch);
        if (!alerts.isEmpty()) {
            alerts.forEach(alert -> session.persist(AlertEntity.from(alert, trace.apply(alert))));
            routing.route(alerts);
            committed.fire(new Committed(alerts));
        }
        return alerts;
    }
}
