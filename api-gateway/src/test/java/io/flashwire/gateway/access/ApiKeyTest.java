package io.flashwire.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApiKeyTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final KeyText text = KeyText.mint(new SecureRandom());

    private ApiKey key(@Nullable Instant expiresAt, @Nullable Instant revokedAt) {
        return new ApiKey(
                new UUID(0, 1),
                text.prefix(),
                text.digest(),
                "key:" + text.prefix(),
                "desk",
                Set.of(Role.EDITOR),
                NOW,
                expiresAt,
                revokedAt,
                null);
    }

    @Test
    void isReadAsItWasWritten() {
        // when
        var read = KeyText.read(text.write());

        // then
        assertThat(read).contains(text);
    }

    @Test
    void isNeverPrinted() {
        // when
        var printed = text.toString();

        // then
        assertThat(printed).contains(text.prefix()).doesNotContain(text.secret());
    }

    @Test
    void admitsItsHolder() {
        // when
        var check = key(NOW.plusSeconds(1), null).check(text, NOW);

        // then
        assertThat(check)
                .isEqualTo(new ApiKey.Check.Admitted(new Principal(
                        "key:" + text.prefix(),
                        "key:" + text.prefix(),
                        "desk",
                        Set.of(Role.EDITOR),
                        Principal.By.KEY)));
    }

    @Test
    void refusesAnotherSecret() {
        // given
        var other = new KeyText(text.prefix(), KeyText.mint(new SecureRandom()).secret());

        // when
        var check = key(null, null).check(other, NOW);

        // then
        assertThat(check).isEqualTo(new ApiKey.Check.Refused("unknown"));
    }

    @Test
    void refusesFromTheMomentItExpires() {
        // when
        var check = key(NOW, null).check(text, NOW);

        // then
        assertThat(check).isEqualTo(new ApiKey.Check.Refused("expired"));
    }

    @Test
    void refusesOnceRevoked() {
        // when
        var check = key(null, NOW).check(text, NOW);

        // then
        assertThat(check).isEqualTo(new ApiKey.Check.Refused("revoked"));
    }

    @Test
    void anAdminMayDoEverythingAndAMachineOnlyPush() {
        // when
        var admin = Role.namesOf(Set.of(Role.ADMIN));
        var machine = Role.namesOf(Set.of(Role.INGEST));

        // then
        assertThat(admin).containsExactlyInAnyOrder("reader", "editor", "ingest", "admin");
        assertThat(machine).containsExactly("ingest");
    }
}
