package io.flashwire.alert.postgres;

import io.flashwire.alert.channel.Channel;
import io.flashwire.alert.subscription.Filter;
import io.flashwire.alert.subscription.Subscription;
import io.flashwire.alert.subscription.Terms;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** The columns for leases and pauses belong to the dispatcher, which writes them without Hibernate. */
@Entity
@DynamicUpdate
@Table(name = "subscription")
class SubscriptionEntity {

    @Id
    UUID id;

    String name;

    String filter;

    String channel;

    boolean exercises;

    boolean active;

    @Column(name = "disabled_reason")
    @Nullable
    String disabledReason;

    String terms;

    @Nullable
    String owner;

    byte[] secret;

    @Column(name = "created_at")
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    SubscriptionEntity() {}

    static SubscriptionEntity from(Subscription subscription, byte[] sealedSecret) {
        var entity = new SubscriptionEntity();
        entity.id = subscription.id();
        entity.createdAt = subscription.createdAt();
        entity.secret = sealedSecret;
        entity.take(subscription);
        return entity;
    }

    void take(Subscription subscription) {
        name = subscription.name();
        filter = Json.write(subscription.filter());
        channel = Json.write(subscription.channel());
        exercises = subscription.exercises();
        active = subscription.active();
        disabledReason = subscription.disabledReason();
        terms = Json.write(subscription.terms());
        owner = subscription.owner();
    }

    Subscription toDomain() {
        return new Subscription(
                id,
                name,
                Json.read(filter, Filter.class),
                Json.read(channel, Channel.class),
                exercises,
                active,
                createdAt,
                disabledReason,
                Json.read(terms, Terms.class),
                owner);
    }
}
