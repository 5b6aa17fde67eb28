package io.flashwire.alert.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashwire.alert.alert.Thresholds;
import io.flashwire.contracts.EventKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a desk mounts. */
class DeskTablesTest {

    @TempDir
    Path folder;

    @Test
    void theDesksTablesTakeThePlaceOfThoseShipped() throws IOException {
        // given
        Files.writeString(folder.resolve("thresholds.yaml"), "origins: [3]\nfigures: [100]\n");
        Files.writeString(
                folder.resolve("incidents.yaml"), "- {kinds: [CURFEW], joinedBy: ACTOR, window: PT6H, ownAct: true}\n");
        // when
        var tables = new DeskTables(desk(folder));
        // then
        assertThat(tables.thresholds()).isEqualTo(new Thresholds(List.of(3L), List.of(100L)));
        assertThat(tables.rules().of(EventKind.CURFEW).orElseThrow().window()).isEqualTo(Duration.ofHours(6));
        assertThat(tables.rules().of(EventKind.COUP)).isEmpty();
        assertThat(tables.wording().kinds()).containsKey(EventKind.COUP);
    }

    @Test
    void aTableThatNobodyLooksForIsRefused() throws IOException {
        // given
        Files.writeString(folder.resolve("threshold.yml"), "origins: [3]\n");
        // when
        var tables = assertThatThrownBy(() -> new DeskTables(desk(folder)));
        // then
        tables.hasMessageContaining("holds [threshold.yml], which is none of a desk's tables");
    }

    @Test
    void aTableThatIsWrongIsRefusedWithItsPlace() throws IOException {
        // given
        Files.writeString(folder.resolve("thresholds.yaml"), "origins: [3]\nfigure: [100]\n");
        var tables = new DeskTables(desk(folder));
        // when
        var reading = assertThatThrownBy(tables::thresholds);
        // then
        reading.hasMessageContaining("thresholds.yaml").hasStackTraceContaining("line: 3");
    }

    private static Settings.Desk desk(Path folder) {
        return new Settings.Desk() {
            @Override
            public Duration freshness() {
                return Duration.ofHours(24);
            }

            @Override
            public Optional<Path> folder() {
                return Optional.of(folder);
            }

            @Override
            public Optional<Path> tiers() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> incidents() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> wording() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> thresholds() {
                return Optional.empty();
            }
        };
    }
}
