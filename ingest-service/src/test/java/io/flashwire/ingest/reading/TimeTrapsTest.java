package io.flashwire.ingest.reading;

import static io.flashwire.ingest.reading.SavedText.HERALD;
import static io.flashwire.ingest.reading.SavedText.SUNDAY;
import static io.flashwire.ingest.reading.SavedText.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.ingest.clock.PageDay;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whole blogs whose times set traps; each entry has the next letter of the alphabet for its headline. */
class TimeTrapsTest {

    @Test
    void twelveHourClocksThatCrossMidnightBackwards() {
        // when
        var times = times(SUNDAY, "12.20am BST", "12.05am BST", "11.50pm BST", "12.30pm BST", "11.45am BST");

        // then
        assertThat(times)
                .containsExactly(
                        "2020-09-26T23:20:00Z",
                        "2020-09-26T23:05:00Z",
                        "2020-09-26T22:50:00Z",
                        "2020-09-26T11:30:00Z",
                        "2020-09-26T10:45:00Z");
    }

    @Test
    void twelveHourClocksThatCrossMidnightForwards() {
        // when
        var times =
                times(SUNDAY, "10:45 p.m. EDT", "11:30 p.m. EDT", "12:15 a.m. EDT", "1:00 a.m. EDT", "12:10 p.m. EDT");

        // then
        assertThat(times)
                .containsExactly(
                        "2020-09-28T02:45:00Z",
                        "2020-09-28T03:30:00Z",
                        "2020-09-28T04:15:00Z",
                        "2020-09-28T05:00:00Z",
                        "2020-09-28T16:10:00Z");
    }

    @Test
    void twoZonesInOneBlog() {
        // when
        var times = times(SUNDAY, "19:50 GMT", "23:30 GMT+4", "23:05 AZT", "18:40 GMT", "2.10pm EDT");

        // then
        assertThat(times)
                .containsExactly(
                        "2020-09-27T19:50:00Z",
                        "2020-09-27T19:30:00Z",
                        "2020-09-27T19:05:00Z",
                        "2020-09-27T18:40:00Z",
                        "2020-09-27T18:10:00Z");
    }

    @Test
    void severalMidnightsInOneBlogOldestFirst() {
        // when
        var times = times(SUNDAY, "20:00 GMT", "23:59 GMT", "00:01 GMT", "12:00 GMT", "23:10 GMT", "06:00 GMT");

        // then
        assertThat(times)
                .containsExactly(
                        "2020-09-27T20:00:00Z",
                        "2020-09-27T23:59:00Z",
                        "2020-09-28T00:01:00Z",
                        "2020-09-28T12:00:00Z",
                        "2020-09-28T23:10:00Z",
                        "2020-09-29T06:00:00Z");
    }

    @Test
    void headingsOfDaysOverTwelveHourClocks() {
        // given
        var text = """
                Monday 28 September 2020

                12:40 AM AZT – A

                Text of a.

                12:10 AM AZT – B

                Text of b.

                Sunday 27 September 2020

                11:55 PM AZT – C

                Text of c.
                """;

        // when
        var reading = read(text, new Hints(HERALD, ZoneId.of("Asia/Baku"), null, null, null));

        // then
        assertThat(reading.updates())
                .extracting(update -> String.valueOf(update.publishedAt()))
                .containsExactly("2020-09-27T20:40:00Z", "2020-09-27T20:10:00Z", "2020-09-27T19:55:00Z");
    }

    /** London, 25 October 2020: from 01:59 BST the clocks went back to 01:00 GMT. Of an hour that comes twice, the first is meant. */
    @Test
    void aNightThatIsAnHourLonger() {
        // given
        var london = new Hints(HERALD, ZoneId.of("Europe/London"), PageDay.parse("2020-10-25", null), null, null);

        // when
        var times = times(london, "00:30", "01:30", "02:30");

        // then
        assertThat(times).containsExactly("2020-10-24T23:30:00Z", "2020-10-25T00:30:00Z", "2020-10-25T02:30:00Z");
    }

    @Test
    void aTimeThatOnlySaysHowLongAgoIsNeverNow() {
        // when
        var times = times(SUNDAY, "19:50 GMT", "10 minutes ago", "19:20 GMT");

        // then
        assertThat(times).containsExactly("2020-09-27T19:50:00Z", "2020-09-27T19:20:00Z");
    }

    private static List<String> times(Hints hints, String... stamps) {
        var text = Arrays.stream(stamps)
                .map(stamp -> stamp + "\n\nHeadline of " + stamp.hashCode() + "\n\nThe text below it is a sentence.\n")
                .collect(Collectors.joining("\n"));
        return read(text, hints).updates().stream()
                .map(LiveUpdate::publishedAt)
                .map((Instant at) -> String.valueOf(at))
                .toList();
    }
}
