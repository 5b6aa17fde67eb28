package io.flashwire.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of answers does, whatever it is made of. */
public abstract class RepliesContract {

    private static final Instant NOON = Instant.parse("2020-09-27T12:00:00Z");

    /** Stores are shared by tests, so each has a caller of its own. */
    private final String caller = UUID.randomUUID().toString();

    protected abstract Replies replies();

    @Test
    void aKeyIsClaimedOnce() {
        // given
        claim("a", NOON);

        // when
        var again = claim("a", NOON.plusSeconds(1));

        // then
        assertThat(again).isEqualTo(new Claim.Running());
    }

    @Test
    void anAnswerIsToldAgain() {
        // given
        claim("a", NOON);
        replies().keep(caller, "key", new Reply(202, "application/json", "{}"));

        // when
        var again = claim("a", NOON.plusSeconds(3600));

        // then
        assertThat(again).isInstanceOfSatisfying(Claim.Answered.class, answered -> {
            assertThat(answered.reply().status()).isEqualTo(202);
            assertThat(answered.reply().mediaType()).isEqualTo("application/json");
            assertThat(answered.reply().body()).isEqualTo("{}");
        });
    }

    @Test
    void anotherBodyIsAnotherPush() {
        // given
        claim("a", NOON);

        // when
        var other = claim("b", NOON);

        // then
        assertThat(other).isEqualTo(new Claim.OtherBody());
    }

    @Test
    void callersHaveTheirOwnKeys() {
        // given
        claim("a", NOON);

        // when
        var other = replies().claim(caller + "-2", "key", "b", NOON);

        // then
        assertThat(other).isEqualTo(new Claim.Fresh());
    }

    @Test
    void whatFailedMayComeAgain() {
        // given
        claim("a", NOON);
        replies().release(caller, "key");

        // when
        var again = claim("a", NOON);

        // then
        assertThat(again).isEqualTo(new Claim.Fresh());
    }

    @Test
    void whatWasBrokenOffMayComeAgainAfterAWhile() {
        // given
        claim("a", NOON);

        // when
        var again = claim("a", NOON.plus(Replies.LONGEST_PUSH).plusSeconds(1));

        // then
        assertThat(again).isEqualTo(new Claim.Fresh());
    }

    @Test
    void whatIsOldIsForgotten() {
        // given
        claim("a", NOON);
        replies().forget(NOON.plusSeconds(1));

        // when
        var again = claim("b", NOON.plusSeconds(2));

        // then
        assertThat(again).isEqualTo(new Claim.Fresh());
    }

    private Claim claim(String digest, Instant at) {
        return replies().claim(caller, "key", digest, at);
    }
}
