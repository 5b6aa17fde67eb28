package io.flashwire.alert.postgres;

import io.flashwire.alert.subscription.Subscribers;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Keeps the subscribers of this replica as the database has them: it reads those that changed since it looked last. */
@ApplicationScoped
class PostgresSubscribers {

    private final Session session;
    private final Subscribers subscribers = new Subscribers();
    private long seen = -1;

    PostgresSubscribers(Session session) {
        this.session = session;
    }

    /** All changes that were committed before this call. Within a transaction of the caller. */
    synchronized Subscribers current() {
        var epoch = session.createNativeQuery("select epoch from subscription_epoch", Long.class)
                .getSingleResult();
        if (epoch != seen) {
            var changed = session.createNativeQuery(
                            "select * from subscription where epoch > :seen", SubscriptionEntity.class)
                    .setParameter("seen", seen)
                    .getResultList();
            subscribers.put(changed.stream().map(SubscriptionEntity::toDomain).toList());
            changed.forEach(session::detach);
            subscribers.retain(Set.copyOf(session.createNativeQuery("select id from subscription", UUID.class)
                    .getResultList()));
            seen = epoch;
        }
        return subscribers;
    }

    @PreDestroy
    void close() {
        subscribers.close();
    }
}
