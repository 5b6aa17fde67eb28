package io.flashwire.ingest.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.UpdateState;
import io.flashwire.testing.Cast;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OfflineRevisionsTest {

    private final OfflineRevisions revisions = new OfflineRevisions();

    @Test
    void aPageSavedTwiceGivesOnlyWhatHasChanged() {
        // given
        var same = Cast.UN_CALLS_FOR_CEASEFIRE;
        var before = Cast.ARMENIA_DECLARES_MARTIAL_LAW;
        var after = Cast.update(before.source(), before.key(), Cast.MORNING, before.headline(), "Another body.");

        // when
        var told = Stream.of(same, before, same, after).map(revisions::next).flatMap(Optional::stream);

        // then
        assertThat(told)
                .extracting(LiveUpdate::id, LiveUpdate::revision, LiveUpdate::state)
                .containsExactly(
                        tuple(same.id(), 1, UpdateState.LIVE),
                        tuple(before.id(), 1, UpdateState.LIVE),
                        tuple(before.id(), 2, UpdateState.CORRECTED));
    }
}
