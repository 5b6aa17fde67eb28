package io.flashwire.alert.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When it is quiet, and when what waited comes. */
class QuietHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), BERLIN, null);

    @ParameterizedTest
    @CsvSource(
            value = {
                "2026-06-10T20:00:00Z, 2026-06-11T05:00:00Z",
                "2026-06-11T04:59:59Z, 2026-06-11T05:00:00Z",
                "2026-06-11T05:00:00Z, -",
                "2026-06-10T19:59:59Z, -",
                // The night in which clocks go forward.
                "2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z"
            },
            nullValues = "-")
    void theNightEndsInTheMorningOfItsZone(Instant moment, Instant end) {
        // when
        var quietUntil = NIGHT.endAt(moment);
        // then
        assertThat(quietUntil).isEqualTo(Optional.ofNullable(end));
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H, 2026-06-10T20:00:00Z, 2026-06-10T21:00:00Z",
        "PT6H, 2026-06-10T20:30:00Z, 2026-06-10T22:00:00Z",
        "PT24H, 2026-06-10T20:30:00Z, 2026-06-10T22:00:00Z",
        "PT7H, 2026-06-10T20:30:00Z, 2026-06-10T22:00:00Z"
    })
    void digestsCountFromMidnightOfTheirZone(Duration every, Instant moment, Instant next) {
        // given
        var digest = new Digest(every, BERLIN, null);
        // when
        var after = digest.after(moment);
        // then
        assertThat(after).isEqualTo(next);
    }
}
