package io.flashwire.alert.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.alert.channel.Channel;
import io.flashwire.alert.subscription.Credentials;
import io.flashwire.alert.subscription.Filter;
import io.flashwire.alert.subscription.Keyring;
import io.flashwire.alert.subscription.Subscription;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A new key takes the place of an old one. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class RotationTest {

    private static final String NEW = Base64.getEncoder().encodeToString(new byte[32]);

    private final SecureRandom random = new SecureRandom();

    @Inject
    PostgresSubscriptions subscriptions;

    @Inject
    Session session;

    @Inject
    @ConfigProperty(name = "flashwire.secret.key")
    String old;

    @AfterEach
    void rotateBack() {
        startWith(new Keyring(old, List.of(NEW), random));
    }

    @Test
    void whatTheOldKeySealedIsSealedWithTheNewOneSoThatTheOldOneCanGo() {
        // given
        var id = UUID.randomUUID();
        var channel = new Channel.Webhook("https://desk.example/hook");
        var credentials = Credentials.fresh(channel, random);
        subscriptions.add(
                new Subscription(id, "rotated", Filter.EVERYTHING, channel, true, false, Instant.now(), null),
                credentials);
        // when
        startWith(new Keyring(NEW, List.of(old), random));
        // then
        var opened = new Keyring(NEW, List.of(), random).open(id, sealed(id));
        assertThat(opened).hasValueSatisfying(secret -> assertThat(secret).isEqualTo(credentials.store()));
        assertThat(new Keyring(old, List.of(), random).open(id, sealed(id))).isEmpty();
    }

    private void startWith(Keyring keyring) {
        QuarkusTransaction.requiringNew().run(() -> new PostgresSubscriptions(keyring).sealAnew(new StartupEvent()));
    }

    private byte[] sealed(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("select secret from subscription where id = :id", byte[].class)
                        .setParameter("id", id)
                        .getSingleResult());
    }
}
