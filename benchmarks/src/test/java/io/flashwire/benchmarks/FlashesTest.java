package io.flashwire.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.benchmarks.Flashes.Flash;
import org.junit.jupiter.api.Test;

class FlashesTest {

    @Test
    void thereAreEnoughAndEachIsItsOwn() {
        // when
        var flashes = Flashes.measured("run", 500);

        // then
        assertThat(flashes).hasSize(500);
        assertThat(flashes).extracting(Flash::headline).doesNotHaveDuplicates();
        assertThat(flashes).extracting(Flash::updateId).doesNotHaveDuplicates();
    }

    @Test
    void aRunHasItsOwnKeys() {
        // when
        var flashes = Flashes.measured("one", 10);

        // then
        assertThat(flashes)
                .extracting(Flash::updateId)
                .doesNotContainAnyElementsOf(Flashes.measured("two", 10).stream()
                        .map(Flash::updateId)
                        .toList());
    }
}
