package io.flashwire.alert.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyringTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final UUID DESK = UUID.randomUUID();
    private static final byte[] SECRET = "the address of a chat room".getBytes(StandardCharsets.UTF_8);

    private final Keyring keyring = new Keyring(key('k'), List.of(), RANDOM);

    @Test
    void whatIsSealedOpens() {
        // given
        var sealed = keyring.seal(DESK, SECRET);
        // when
        var opened = keyring.open(DESK, sealed);
        // then
        assertThat(opened).hasValue(SECRET);
    }

    @Test
    void theSecretDoesNotShow() {
        // when
        var sealed = keyring.seal(DESK, SECRET);
        // then
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("chat room");
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        // given
        var sealed = keyring.seal(DESK, SECRET);
        // when
        var opened = new Keyring(key('x'), List.of(), RANDOM).open(DESK, sealed);
        // then
        assertThat(opened).isEmpty();
    }

    @Test
    void anotherSubscriptionDoesNotOpenIt() {
        // given
        var sealed = keyring.seal(DESK, SECRET);
        // when
        var opened = keyring.open(UUID.randomUUID(), sealed);
        // then
        assertThat(opened).isEmpty();
    }

    @Test
    void aKeyThatWasReplacedStillOpensWhatItSealed() {
        // given
        var sealed = keyring.seal(DESK, SECRET);
        var rotated = new Keyring(key('n'), List.of(key('k')), RANDOM);
        // when
        var opened = rotated.open(DESK, sealed);
        // then
        assertThat(opened).hasValue(SECRET);
        assertThat(rotated.isCurrent(sealed)).isFalse();
        assertThat(rotated.isCurrent(rotated.seal(DESK, SECRET))).isTrue();
    }

    @Test
    void aChangedByteDoesNotOpen() {
        // given
        var sealed = keyring.seal(DESK, SECRET);
        sealed[sealed.length - 1] ^= 1;
        // when
        var opened = keyring.open(DESK, sealed);
        // then
        assertThat(opened).isEmpty();
    }

    @Test
    void aShortKeyIsRefused() {
        // given
        var key = Base64.getEncoder().encodeToString("short".getBytes(StandardCharsets.US_ASCII));
        // then
        assertThatThrownBy(() -> new Keyring(key, List.of(), RANDOM))
                .hasMessage("the secret key has 5 bytes, it needs 32");
    }

    private static String key(char character) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(character).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }
}
