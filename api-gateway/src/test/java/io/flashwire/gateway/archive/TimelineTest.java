package io.flashwire.gateway.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.gateway.archive.Timeline.Scale;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

    @ParameterizedTest
    @CsvSource({
        "2020-09-27T08:39:00Z, 2020-09-27T08:39:00Z, PT1M,    2020-09-27T08:39:00Z, 2020-09-27T08:40:00Z",
        "2020-09-27T04:10:00Z, 2020-09-27T17:20:00Z, PT10M,   2020-09-27T04:10:00Z, 2020-09-27T17:30:00Z",
        "2020-09-27T04:10:00Z, 2020-10-20T00:00:00Z, PT12H,   2020-09-27T00:00:00Z, 2020-10-20T12:00:00Z",
        "2019-01-01T00:00:00Z, 2026-11-26T06:00:00Z, PT1440H, 2018-12-15T00:00:00Z, 2027-01-02T00:00:00Z",
    })
    void stepsAreOfALengthThatPeopleCountIn(Instant first, Instant last, Duration step, Instant since, Instant until) {
        // when
        var scale = Scale.of(first, last, 90);

        // then
        assertThat(scale).isEqualTo(new Scale(since, until, step));
    }

    @ParameterizedTest
    @CsvSource({"2", "90", "400"})
    void noMoreStepsThanAreWantedHoldWhateverThereIs(int most) {
        // given
        var first = Instant.parse("0001-01-01T00:00:00Z");
        var last = Instant.parse("9999-12-31T23:59:59Z");

        // when
        var scale = Scale.of(first, last, most);

        // then
        assertThat(scale.since()).isBeforeOrEqualTo(first);
        assertThat(scale.until()).isAfter(last);
        assertThat(Duration.between(scale.since(), scale.until()).dividedBy(scale.step()))
                .isLessThanOrEqualTo(most + 1);
    }
}
