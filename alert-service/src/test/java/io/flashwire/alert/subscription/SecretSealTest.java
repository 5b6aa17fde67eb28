package io.flashwire.alert.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretSealTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final UUID DESK = UUID.randomUUID();
    private static final SigningSecret SECRET = SigningSecret.random(RANDOM);

    private final SecretSeal seal = new SecretSeal(key('k'), RANDOM);

    @Test
    void whatIsSealedOpens() {
        // given
        var sealed = seal.seal(DESK, SECRET);
        // when
        var opened = seal.open(DESK, sealed);
        // then
        assertThat(opened.orElseThrow().reveal()).isEqualTo(SECRET.reveal());
    }

    @Test
    void theSecretDoesNotShow() {
        // when
        var sealed = seal.seal(DESK, SECRET);
        // then
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(SECRET.key(), StandardCharsets.ISO_8859_1));
        assertThat(SECRET.toString()).isEqualTo("whsec_…");
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        // given
        var sealed = seal.seal(DESK, SECRET);
        // when
        var opened = new SecretSeal(key('x'), RANDOM).open(DESK, sealed);
        // then
        assertThat(opened).isEmpty();
    }

    @Test
    void anotherSubscriptionDoesNotOpenIt() {
        // given
        var sealed = seal.seal(DESK, SECRET);
        // when
        var opened = seal.open(UUID.randomUUID(), sealed);
        // then
        assertThat(opened).isEmpty();
    }

    @Test
    void aShortKeyIsRefused() {
        // given
        var key = Base64.getEncoder().encodeToString("short".getBytes(StandardCharsets.US_ASCII));
        // then
        assertThatThrownBy(() -> new SecretSeal(key, RANDOM)).hasMessage("the secret key has 5 bytes, it needs 32");
    }

    private static String key(char character) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(character).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }
}
