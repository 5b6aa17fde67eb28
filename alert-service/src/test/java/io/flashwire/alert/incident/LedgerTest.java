package io.flashwire.alert.incident;

import static io.flashwire.alert.Telling.told;
import static io.flashwire.contracts.EventKind.CASUALTIES;
import static io.flashwire.contracts.EventStatus.OCCURRED;
import static io.flashwire.contracts.Figure.What.KILLED;
import static io.flashwire.contracts.Figure.What.WOUNDED;
import static io.flashwire.testing.Cast.HIGHLAND_HERALD;
import static io.flashwire.testing.Cast.MORNING;
import static io.flashwire.testing.Cast.VALLEY_WIRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.flashwire.alert.Telling;
import io.flashwire.alert.backtest.Backtest;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.Alert.Toll;
import io.flashwire.contracts.Source;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The numbers of one side, by speaker, the highest and the latest. */
class LedgerTest {

    @Test
    void aLowerNumberIsTheLatestAndTheHighestStays() {
        // when
        var tolls = last(
                killed(HIGHLAND_HERALD, 0, 18, "ARM"),
                killed(HIGHLAND_HERALD, 60, 16, "ARM"),
                killed(VALLEY_WIRE, 120, 31, "AZE"));
        // then
        assertThat(tolls)
                .extracting(Toll::what, Toll::speaker, Toll::highest, Toll::latest)
                .containsExactly(tuple(KILLED, "Armenia", 18L, 16L), tuple(KILLED, "Azerbaijan", 31L, 31L));
    }

    @Test
    void theOtherSidesNumbersAreLeftOut() {
        // when
        var tolls = last(killed(HIGHLAND_HERALD, 0, 16, null).counting(KILLED, 200, "AZE", null));
        // then
        assertThat(tolls).singleElement().extracting(Toll::latest).isEqualTo(16L);
    }

    @Test
    void aSideIsCountedUnderEitherOfItsNames() {
        // when
        var tolls = last(killed(HIGHLAND_HERALD, 0, 3, null).counting(WOUNDED, 7, "ARTSAKH", null));
        // then
        assertThat(tolls).extracting(Toll::what, Toll::latest).containsExactly(tuple(KILLED, 3L), tuple(WOUNDED, 7L));
    }

    @Test
    void aDeskIsToldByTheStep() {
        // when
        var alerts = alerts(
                killed(HIGHLAND_HERALD, 0, 11, null),
                killed(HIGHLAND_HERALD, 60, 13, null),
                killed(HIGHLAND_HERALD, 120, 19, null),
                killed(HIGHLAND_HERALD, 180, 24, null));
        // then
        assertThat(alerts)
                .extracting(Alert::sequence, Alert::title, Alert::reason)
                .containsExactly(
                        tuple(1, "Armenia: 11 killed", "First report: on the word of Highland Herald."),
                        tuple(2, "Armenia: 24 killed", "Now 24 killed, until now 11."));
    }

    private static Telling killed(Source source, int seconds, long number, @Nullable String speaker) {
        var telling = told(source, MORNING.plusSeconds(seconds))
                .of(CASUALTIES, OCCURRED)
                .on("ARM");
        return telling.counting(KILLED, number, "ARM", speaker);
    }

    private static List<Toll> last(Telling... tellings) {
        return Objects.requireNonNull(alerts(tellings).getLast().tolls());
    }

    private static List<Alert> alerts(Telling... tellings) {
        return Backtest.shipped().run(Stream.of(tellings).map(Telling::done)).toList();
    }
}
