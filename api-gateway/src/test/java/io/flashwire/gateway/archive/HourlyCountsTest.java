package io.flashwire.gateway.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.gateway.archive.HourlyCounts.Cell;
import io.flashwire.gateway.archive.HourlyCounts.Found;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HourlyCountsTest {

    private static final Instant EIGHT = Instant.parse("2020-09-27T08:00:00Z");

    private final HourlyCounts counts = new HourlyCounts();

    private static Found found(int revision, Instant at, String... facets) {
        return new Found(revision, at, Set.of(facets));
    }

    @Test
    void countsWhatIsNew() {
        // when
        counts.replace(null, found(1, EIGHT.plusSeconds(61), "tier:FLASH", "cell:1/2/3", "event:COUP/OCCURRED"));

        // then
        assertThat(counts.changes())
                .containsOnlyKeys(new Cell("all", EIGHT), new Cell("tier:FLASH", EIGHT))
                .containsValues(1);
    }

    @Test
    void whatARevisionChangesIsCountedForWhatItWas() {
        // when
        counts.replace(
                found(1, EIGHT, "tier:FLASH", "source:a"), found(2, EIGHT.plusSeconds(60), "tier:ROUTINE", "source:a"));

        // then
        assertThat(counts.changes())
                .containsOnlyKeys(new Cell("tier:FLASH", EIGHT), new Cell("tier:ROUTINE", EIGHT))
                .containsEntry(new Cell("tier:FLASH", EIGHT), -1);
    }

    @Test
    void anOlderRevisionReplacesNothing() {
        // when
        var replaces = found(1, EIGHT).replaces(found(2, EIGHT));

        // then
        assertThat(replaces).isFalse();
    }
}
