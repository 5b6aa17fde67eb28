package io.flashwire.ingest.revision;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.UpdateState;
import io.flashwire.testing.Cast;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of embargoed updates does, whatever it is made of. */
public abstract class HoldsContract {

    private static final Instant NOON = Instant.parse("2020-09-27T12:00:00Z");
    private static final Instant ONE = NOON.plus(1, ChronoUnit.HOURS);

    /** Stores are shared by tests, so each has a key of its own. */
    private final String key = UUID.randomUUID().toString();

    protected abstract Holds holds();

    @Test
    void whatIsEmbargoedIsNotHandedOutBefore() {
        // given
        hold(told("1", "From ten."));

        // when
        var early = released(ONE.minusSeconds(1));

        // then
        assertThat(early).isEmpty();
    }

    @Test
    void whatIsEmbargoedNoLongerIsHandedOutOnce() {
        // given
        hold(told("1", "From ten."));

        // when
        var released = released(ONE);

        // then
        assertThat(released).containsExactly("From ten.");
        assertThat(released(ONE)).isEmpty();
    }

    @Test
    void whatIsNotTakenWaitsOn() {
        // given
        hold(told("1", "From ten."));

        // when
        int taken = holds().release(ONE, 1000, due -> false);

        // then
        assertThat(taken).isZero();
        assertThat(released(ONE)).containsExactly("From ten.");
    }

    @Test
    void aLaterVersionWaitsInThePlaceOfTheEarlier() {
        // given
        hold(told("1", "From ten."));
        hold(told("4", "From nine."));
        hold(told("2", "From eight."));

        // when
        var released = released(ONE);

        // then
        assertThat(released).containsExactly("From nine.");
    }

    @Test
    void aWithdrawalOfAnyVersionEndsTheWait() {
        // given
        hold(told("4", "From nine."));

        // when
        var gone = holds().settle(List.of(), List.of(withdrawal("1")));

        // then
        assertThat(gone).containsExactly(withdrawal("1").update().id());
        assertThat(released(ONE)).isEmpty();
    }

    @Test
    void anEarlierVersionThatComesAgainDoesNot() {
        // given
        hold(told("4", "From nine."));

        // when
        var gone = holds().settle(List.of(), List.of(told("3", "From ten.")));

        // then
        assertThat(gone).isEmpty();
        assertThat(released(ONE)).containsExactly("From nine.");
    }

    private void hold(Candidate candidate) {
        holds().settle(List.of(candidate), List.of());
    }

    /** The bodies of this test's updates that are handed out. */
    private List<String> released(Instant now) {
        var bodies = new ArrayList<String>();
        holds().release(
                        now,
                        1000,
                        due -> bodies.addAll(due.stream()
                                .map(Candidate::update)
                                .filter(update -> update.key().equals(key))
                                .map(update -> update.body())
                                .toList()));
        return bodies;
    }

    private Candidate told(String version, String body) {
        return new Candidate(
                Cast.update(Cast.VALLEY_WIRE, key, NOON, "Curfew", body)
                        .draft()
                        .version(version)
                        .embargoedUntil(ONE)
                        .toUpdate(),
                null);
    }

    private Candidate withdrawal(String version) {
        return new Candidate(
                told(version, "").update().draft().state(UpdateState.WITHDRAWN).toUpdate(), null);
    }
}
