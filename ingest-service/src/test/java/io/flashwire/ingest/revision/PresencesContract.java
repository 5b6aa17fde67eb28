package io.flashwire.ingest.revision;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.UpdateState;
import io.flashwire.testing.Cast;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What vanishes from a list, whatever its entries are kept in. */
public abstract class PresencesContract {

    /** Stores are shared by tests, so each has a list of its own. */
    private final String list = UUID.randomUUID().toString();

    protected abstract Presences presences();

    @Test
    void anEntryThatACompleteListLacksTwiceIsWithdrawn() {
        // given
        look(true, "a", "b", "c");
        var once = look(true, "a", "b");

        // when
        var twice = look(true, "a", "b");

        // then
        assertThat(once).isEmpty();
        assertThat(twice).singleElement().satisfies(withdrawal -> {
            assertThat(withdrawal.update().id()).isEqualTo(entry("c").id());
            assertThat(withdrawal.update().state()).isEqualTo(UpdateState.WITHDRAWN);
        });
    }

    @Test
    void aSecondLookMayFindTheListUnchanged() {
        // given
        look(true, "a", "b", "c");
        look(true, "a", "b");

        // when
        var again = new Vanishing(presences()).lookAgain(list, Cast.VALLEY_WIRE, Cast.MORNING);

        // then
        assertThat(again).extracting(withdrawal -> withdrawal.update().key()).containsExactly("c");
    }

    @Test
    void anEntryThatComesBackAfterOneLookIsNot() {
        // given
        look(true, "a", "b", "c");
        look(true, "a", "b");
        look(true, "a", "b", "c");

        // when
        var again = look(true, "a", "b");

        // then
        assertThat(again).isEmpty();
    }

    @Test
    void whatOnlyRolledOffAPageIsNot() {
        // given
        look(false, "a", "b", "c");
        look(false, "b", "c", "d");

        // when
        var gone = look(false, "c", "d", "e");

        // then
        assertThat(gone).isEmpty();
    }

    @Test
    void anEmptyListIsNotBelieved() {
        // given
        look(true, "a", "b");
        look(true);

        // when
        var gone = look(true);

        // then
        assertThat(gone).isEmpty();
    }

    @Test
    void aListThatLacksMostOfWhatWasThereIsNotBelieved() {
        // given
        look(true, "a", "b", "c", "d", "e", "f");
        look(true, "a");

        // when
        var gone = look(true, "a");

        // then
        assertThat(gone).isEmpty();
    }

    @Test
    void aWithdrawalIsFoundUntilItIsTakenIn() {
        // given
        look(true, "a", "b", "c");
        look(true, "a", "b");
        var found = look(true, "a", "b");
        var again = look(true, "a", "b");
        new Vanishing(presences()).settled(list, found);

        // when
        var after = look(true, "a", "b");

        // then
        assertThat(again).hasSameSizeAs(found).isNotEmpty();
        assertThat(after).isEmpty();
    }

    @Test
    void whatItsPublisherWithdrawsIsNotMissed() {
        // given
        look(true, "a", "b", "c");
        var withdrawn = entry("c").draft().state(UpdateState.WITHDRAWN).toUpdate();
        look(true, List.of(entry("a"), entry("b"), withdrawn));
        look(true, "a", "b");

        // when
        var gone = look(true, "a", "b");

        // then
        assertThat(gone).isEmpty();
    }

    private List<Candidate> look(boolean complete, String... keys) {
        return look(complete, Arrays.stream(keys).map(PresencesContract::entry).toList());
    }

    private List<Candidate> look(boolean complete, List<LiveUpdate> there) {
        return new Vanishing(presences()).look(list, Cast.VALLEY_WIRE, there, complete, Cast.MORNING);
    }

    private static LiveUpdate entry(String key) {
        return Cast.update(Cast.VALLEY_WIRE, key, Cast.MORNING, "Headline " + key, "");
    }
}
