package io.flashwire.ingest.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.Clock.Basis;
import io.flashwire.contracts.Clock.Flag;
import io.flashwire.ingest.clock.EntryClock.Listed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryClockTest {

    private static final ZoneNames NAMES = ZoneNames.shipped();
    private static final LocalDate SUNDAY = LocalDate.parse("2020-09-27");
    private static final ZoneId TBILISI = ZoneId.of("Asia/Tbilisi");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void timesThatJumpUpWhileTheyDescendAreOfTheDayBefore() {
        // when
        var dated = clock(null, SUNDAY).date(stamps("01:10 GMT", "00:05 GMT", "23:50 GMT", "22:00 GMT"));

        // then
        assertThat(times(dated))
                .containsExactly(
                        "2020-09-27T01:10:00Z", "2020-09-27T00:05:00Z", "2020-09-26T23:50:00Z", "2020-09-26T22:00:00Z");
        assertThat(dated).allSatisfy(one -> assertThat(one.clock().basis()).isEqualTo(Basis.PAGE_DATE));
    }

    @Test
    void timesThatDropWhileTheyRiseAreOfTheNextDay() {
        // when
        var dated = clock(null, SUNDAY).date(stamps("22:00 GMT", "23:10 GMT", "23:50 GMT", "00:05 GMT"));

        // then
        assertThat(times(dated)).last().isEqualTo("2020-09-28T00:05:00Z");
    }

    @Test
    void twoEntriesAroundMidnightTellTheirOrderByTheShorterWay() {
        // when
        var dated = clock(null, SUNDAY).date(stamps("00:10 GMT", "23:50 GMT"));

        // then
        assertThat(times(dated)).containsExactly("2020-09-27T00:10:00Z", "2020-09-26T23:50:00Z");
    }

    @Test
    void anEntryPutInLateStaysOnItsDay() {
        // when
        var dated = clock(null, SUNDAY).date(stamps("15:00 GMT", "14:00 GMT", "14:20 GMT", "13:00 GMT"));

        // then
        assertThat(times(dated)).contains("2020-09-27T14:20:00Z", "2020-09-27T13:00:00Z");
    }

    @Test
    void twoZonesOnOnePageMakeOneOrder() {
        // when
        var dated = clock(LONDON, SUNDAY).date(stamps("02:30 MSK", "23:10 GMT", "18:00 EDT"));

        // then
        assertThat(times(dated))
                .containsExactly("2020-09-26T23:30:00Z", "2020-09-26T23:10:00Z", "2020-09-26T22:00:00Z");
    }

    @Test
    void aDateWithoutAZoneIsReadInTheOutletsOwn() {
        // when
        var dated = clock(TBILISI, null).date(stamps("27 Sep 2020, 21:25")).getFirst();

        // then
        assertThat(dated.publishedAt()).isEqualTo("2020-09-27T17:25:00Z");
        assertThat(dated.clock().basis()).isEqualTo(Basis.SOURCE_ZONE);
        assertThat(dated.clock().zone()).isEqualTo("Asia/Tbilisi");
        assertThat(dated.clock().text()).isEqualTo("27 Sep 2020, 21:25");
    }

    @Test
    void aZoneInTheTextWins() {
        // when
        var dated = clock(TBILISI, null).date(stamps("27 Sep 2020, 21:25 CEST")).getFirst();

        // then
        assertThat(dated.publishedAt()).isEqualTo("2020-09-27T19:25:00Z");
        assertThat(dated.clock().basis()).isEqualTo(Basis.EXPLICIT_OFFSET);
    }

    @Test
    void anHourThatSummerTimeSkipsIsMovedOnByTheGap() {
        // when
        var dated = clock(LONDON, null).date(stamps("28 March 2021, 01:30")).getFirst();

        // then
        assertThat(dated.publishedAt()).isEqualTo("2021-03-28T01:30:00Z");
    }

    @Test
    void ofAnHourThatComesTwiceTheFirstIsMeant() {
        // when
        var dated = clock(LONDON, null).date(stamps("25 October 2020, 01:30")).getFirst();

        // then
        assertThat(dated.publishedAt()).isEqualTo("2020-10-25T00:30:00Z");
    }

    @Test
    void whatCannotBeATimeIsNoneAndNeverNow() {
        // when
        var dated = clock(LONDON, SUNDAY)
                .date(stamps("25:70 GMT", "31 June 2020, 10:00", "30 Feb 2021, 10:00", "11:00 XQZ", "10:00 GMT"));

        // then
        assertThat(dated.subList(0, 4)).allSatisfy(one -> {
            assertThat(one.publishedAt()).isNull();
            assertThat(one.clock().basis()).isEqualTo(Basis.UNKNOWN);
        });
        assertThat(dated.stream().flatMap(one -> one.clock().flags().stream()))
                .containsExactly(Flag.IMPOSSIBLE, Flag.IMPOSSIBLE, Flag.IMPOSSIBLE, Flag.UNPARSEABLE);
        assertThat(dated.getLast().publishedAt()).isEqualTo("2020-09-27T10:00:00Z");
    }

    @Test
    void withoutADayATimeOfDayIsNone() {
        // when
        var dated = clock(LONDON, null).date(stamps("19:50 GMT")).getFirst();

        // then
        assertThat(dated).isEqualTo(Dated.unknown("19:50 GMT", "UTC", Flag.UNPARSEABLE));
    }

    @Test
    void aPageWithoutADayIsOfTheOneOnWhichItWasFetched() {
        // given
        var clock = new EntryClock(NAMES, LONDON, null, Instant.parse("2020-09-27T00:20:00Z"));

        // when
        var dated = clock.date(stamps("00:10 GMT", "23:50 GMT"));

        // then
        assertThat(times(dated)).containsExactly("2020-09-27T00:10:00Z", "2020-09-26T23:50:00Z");
    }

    @Test
    void aPageFetchedAfterMidnightIsOfTheEveningBefore() {
        // given
        var clock = new EntryClock(NAMES, LONDON, null, Instant.parse("2020-09-28T00:20:00Z"));

        // when
        var dated = clock.date(stamps("23:50 GMT", "22:10 GMT"));

        // then
        assertThat(times(dated)).containsExactly("2020-09-27T23:50:00Z", "2020-09-27T22:10:00Z");
    }

    @Test
    void aYearThatGoesWithoutSayingIsTheNearest() {
        // when
        var dated = clock(LONDON, LocalDate.parse("2021-01-01")).date(stamps("31 December, 23:40"));

        // then
        assertThat(times(dated)).containsExactly("2020-12-31T23:40:00Z");
    }

    @Test
    void ambiguousLettersFollowTheOutletsOwnZone() {
        // when
        var dated = clock(ZoneId.of("Asia/Jerusalem"), SUNDAY).date(stamps("12:00 IST"));

        // then
        assertThat(times(dated)).containsExactly("2020-09-27T10:00:00Z");
    }

    private static EntryClock clock(@Nullable ZoneId home, @Nullable LocalDate day) {
        return new EntryClock(NAMES, home, day, null);
    }

    private static List<Listed> stamps(String... lines) {
        return Arrays.stream(lines)
                .map(line -> new Listed(StampGrammar.header(line).orElseThrow().stamp(), null))
                .toList();
    }

    private static List<String> times(List<Dated> dated) {
        return dated.stream().map(one -> String.valueOf(one.publishedAt())).toList();
    }
}
