package io.flashwire.alert.postgres;

import io.flashwire.alert.subscription.Credentials;
import io.flashwire.alert.subscription.Keyring;
import io.flashwire.alert.subscription.Subscription;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Keeps subscriptions, with what it takes to write to them encrypted. */
@ApplicationScoped
@Transactional
public class PostgresSubscriptions implements PanacheRepositoryBase<SubscriptionEntity, UUID> {

    private static final Logger LOG = Logger.getLogger(PostgresSubscriptions.class);

    private final Keyring keyring;

    PostgresSubscriptions(Keyring keyring) {
        this.keyring = keyring;
    }

    /** What an earlier key has sealed is sealed with the current one, so that the earlier one can be thrown away. */
    void sealAnew(@Observes StartupEvent event) {
        var old = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from subscription where substring(secret from 1 for 5) <> :mark",
                        SubscriptionEntity.class)
                .setParameter("mark", keyring.mark())
                .getResultList();
        for (var entity : old) {
            keyring.open(entity.id, entity.secret)
                    .ifPresentOrElse(
                            opened -> entity.secret = keyring.seal(entity.id, opened),
                            () -> LOG.errorf("No key opens the secrets of a subscription: subscription=%s", entity.id));
        }
        if (!old.isEmpty()) {
            LOG.infof("Secrets were sealed with the current key: subscriptions=%d", old.size());
        }
    }

    /** @param subscription shows nothing of the credentials */
    public void add(Subscription subscription, Credentials credentials) {
        persist(SubscriptionEntity.from(subscription, seal(subscription.id(), credentials)));
    }

    private byte[] seal(UUID id, Credentials credentials) {
        return keyring.seal(id, credentials.store());
    }

    public Optional<Credentials> credentials(UUID id) {
        return findByIdOptional(id)
                .flatMap(entity -> keyring.open(id, entity.secret))
                .flatMap(Credentials::restore);
    }

    public List<Subscription> all() {
        return list("order by createdAt, id").stream()
                .map(SubscriptionEntity::toDomain)
                .toList();
    }

    public Optional<Subscription> get(UUID id) {
        return findByIdOptional(id).map(SubscriptionEntity::toDomain);
    }

    /**
     * Begins anew with the endpoint: whoever changes a subscription wants to see whether it works now.
     *
     * @return whether there is such a subscription
     */
    public boolean replace(Subscription subscription, Credentials credentials) {
        var entity = findByIdOptional(subscription.id());
        entity.ifPresent(found -> {
            var moved = !credentials(found.id).map(Credentials::channel).equals(Optional.of(credentials.channel()));
            found.take(subscription);
            found.secret = seal(subscription.id(), credentials);
            beginAnew(subscription.id(), moved);
        });
        return entity.isPresent();
    }

    private void beginAnew(UUID id, boolean moved) {
        getEntityManager()
                .createNativeQuery(
                        "update subscription set failures = 0, failing_since = null, paused_until = null where id = :id")
                .setParameter("id", id)
                .executeUpdate();
        if (moved) {
            getEntityManager()
                    .createNativeQuery("delete from thread where subscription_id = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        }
    }

    /** Its deliveries go with it. */
    public boolean remove(UUID id) {
        return deleteById(id);
    }
}
