package io.flashwire.alert.postgres;

import io.flashwire.alert.subscription.SecretSeal;
import io.flashwire.alert.subscription.SigningSecret;
import io.flashwire.alert.subscription.Subscription;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps subscriptions, their signing secrets encrypted. */
@ApplicationScoped
@Transactional
public class PostgresSubscriptions implements PanacheRepositoryBase<SubscriptionEntity, UUID> {

    private final SecretSeal seal;

    PostgresSubscriptions(SecretSeal seal) {
        this.seal = seal;
    }

    public void add(Subscription subscription, SigningSecret secret) {
        persist(SubscriptionEntity.from(subscription, seal.seal(subscription.id(), secret)));
    }

    public List<Subscription> all() {
        return list("order by createdAt, id").stream()
                .map(SubscriptionEntity::toDomain)
                .toList();
    }

    List<Subscription> active() {
        return list("active").stream().map(SubscriptionEntity::toDomain).toList();
    }

    public Optional<Subscription> get(UUID id) {
        return findByIdOptional(id).map(SubscriptionEntity::toDomain);
    }

    /** @return whether there is such a subscription */
    public boolean replace(Subscription subscription) {
        var entity = findByIdOptional(subscription.id());
        entity.ifPresent(found -> found.take(subscription));
        return entity.isPresent();
    }

    /** Its deliveries go with it. */
    public boolean remove(UUID id) {
        return deleteById(id);
    }
}
