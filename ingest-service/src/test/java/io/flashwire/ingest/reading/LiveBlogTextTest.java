package io.flashwire.ingest.reading;

import static io.flashwire.ingest.reading.SavedText.HERALD;
import static io.flashwire.ingest.reading.SavedText.SUNDAY;
import static io.flashwire.ingest.reading.SavedText.ids;
import static io.flashwire.ingest.reading.SavedText.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.Clock.Basis;
import io.flashwire.contracts.Clock.Flag;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.ingest.clock.PageDay;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Live blogs in plain text. */
class LiveBlogTextTest {

    private static final Hints IN_TBILISI = new Hints(HERALD, ZoneId.of("Asia/Tbilisi"), null, null, null);

    private static final String TIMES_OF_DAY = """
            Valley crisis: live

            Our desk follows the day.

              • Both capitals have spoken.

            What we know so far:

            19:50 GMT – Curfew in the port city

            The governor has ordered a curfew from ten in the evening.


            It holds until further notice. Read more here.

            Soldiers on the quay [Herald/Agency]

            18:05 GMT – Bridge closed

            Police have closed the bridge.
            Hello, this is the night desk taking over.

            23:40 GMT – The evening before

            A calm Saturday.
            """;

    private static final String DATED = """
            Become a Herald member

            Support independent journalism: join today

            First day of fighting in the valley

            27 September 2020
            Smoke over the ridge. Image via the town council.

            Shells have fallen on three villages since dawn, the council said. Two people were hurt.

            Update: For the latest live updates click here.

            Weeks of tension

            The army had called up reservists a week before.

            27 Sep 2020, 21:25

            We are closing for tonight. More in the morning.

            27 Sep 2020, 20:46
            Army claims three villages
            The army says that it holds three villages.

            (21:10 - since the publication of this update: the army now speaks of four)

            27 Sep 2020, 20:01

            ‘No one has taken anything’

            The council denies it.
            """;

    @Test
    void timesOfDayHeadEntriesAndTheTextUnderThemIsKeptAsItIs() {
        // when
        var reading = read(TIMES_OF_DAY, SUNDAY);

        // then
        assertThat(reading.updates())
                .extracting(LiveUpdate::headline)
                .containsExactly("Curfew in the port city", "Bridge closed", "The evening before");
        assertThat(reading.updates().getFirst().body())
                .isEqualTo("The governor has ordered a curfew from ten in the evening.\n\n\n"
                        + "It holds until further notice. Read more here.\n\nSoldiers on the quay [Herald/Agency]");
        assertThat(reading.updates())
                .extracting(LiveUpdate::publishedAt)
                .containsExactly(
                        Instant.parse("2020-09-27T19:50:00Z"),
                        Instant.parse("2020-09-27T18:05:00Z"),
                        Instant.parse("2020-09-26T23:40:00Z"));
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void datedTimesHeadEntriesWithTheHeadlineBelowOrNone() {
        // when
        var reading = read(DATED, IN_TBILISI);

        // then
        assertThat(entries(reading))
                .extracting(LiveUpdate::headline)
                .containsExactly("", "Army claims three villages", "‘No one has taken anything’");
        assertThat(entries(reading).get(1).publishedAt()).isEqualTo("2020-09-27T16:46:00Z");
        assertThat(entries(reading).get(1).body()).endsWith("the army now speaks of four)");
    }

    @Test
    void theArticleAboveADatedBlogIsReadAndItsFurnitureIsNot() {
        // when
        var reading = read(DATED, IN_TBILISI);

        // then
        var leads = reading.updates().stream()
                .filter(update -> update.clock().basis() == Basis.DATE_ONLY)
                .toList();
        assertThat(leads)
                .extracting(LiveUpdate::headline)
                .containsExactly("First day of fighting in the valley", "Weeks of tension");
        assertThat(leads).extracting(LiveUpdate::publishedAt).containsOnly(Instant.parse("2020-09-27T00:00:00Z"));
        assertThat(reading.leftOut()).hasSize(4);
    }

    @Test
    void anEntryReadAgainIsTheSameWhateverItsBodyHasBecome() {
        // given
        var first = read(TIMES_OF_DAY, SUNDAY);
        var later = "20:00 GMT – One more\n\nText.\n\n" + TIMES_OF_DAY.replace("Police have closed", "Troops closed");

        // when
        var again = read(later, SUNDAY);

        // then
        assertThat(ids(again)).hasSize(4).containsAll(ids(first));
    }

    @Test
    void entriesAlikeAreToldApartAndStayThemselvesWhenOneMoreComesOnTop() {
        // given
        var first = read("10:00 GMT – Siren\n\nOne.\n\n10:00 GMT – Siren\n\nTwo.\n", SUNDAY);

        // when
        var again =
                read("10:00 GMT – Siren\n\nThree.\n\n10:00 GMT – Siren\n\nOne.\n\n10:00 GMT – Siren\n\nTwo.\n", SUNDAY);

        // then
        assertThat(ids(first)).doesNotHaveDuplicates();
        assertThat(ids(again)).doesNotHaveDuplicates().endsWith(ids(first).toArray(String[]::new));
    }

    @Test
    void theSameHeadlineOnAnotherMorningIsAnotherEntry() {
        // given
        var text = "06:00 GMT – What we know\n\nNothing new.\n";
        var monday = new Hints(HERALD, ZoneId.of("UTC"), PageDay.parse("2020-09-28", null), null, null);
        var sunday = read(text, SUNDAY);

        // when
        var next = read(text, monday);

        // then
        assertThat(ids(next)).doesNotContainAnyElementsOf(ids(sunday));
    }

    @Test
    void headingsOfDaysDateWhatStandsUnderThem() {
        // given
        var text = """
                Live: the siege

                Monday, 28 September 2020

                00:15 – Quiet

                Nothing to report.

                Sunday, 27 September 2020

                23:10 – Shells on the station

                Trains are stopped.

                08:00 – Dawn

                It begins.
                """;

        // when
        var reading = read(text, new Hints(HERALD, ZoneId.of("UTC"), null, null, null));

        // then
        assertThat(reading.updates())
                .extracting(LiveUpdate::publishedAt)
                .containsExactly(
                        Instant.parse("2020-09-28T00:15:00Z"),
                        Instant.parse("2020-09-27T23:10:00Z"),
                        Instant.parse("2020-09-27T08:00:00Z"));
        assertThat(reading.updates().getFirst().body()).isEqualTo("Nothing to report.");
    }

    @Test
    void anEditorsSlipInOneStampLosesNoEntry() {
        // given
        var text = """
                12:00 GMT – One

                Text.

                11:30 – Two

                Text.

                11:00 GMT – Three

                09:15 – is when the first siren went, residents say.
                """;

        // when
        var reading = read(text, SUNDAY);

        // then
        assertThat(reading.updates()).extracting(LiveUpdate::headline).containsExactly("One", "Two", "Three");
        assertThat(reading.updates().getLast().body()).startsWith("09:15");
    }

    @Test
    void anImpossibleTimeIsToldWithItsLineAndKeepsItsEntry() {
        // when
        var reading = read("12:00 GMT – One\n\nText.\n\n25:61 GMT – Two\n\nText.\n", SUNDAY);

        // then
        assertThat(reading.updates().getLast().publishedAt()).isNull();
        assertThat(reading.updates().getLast().clock().flags()).containsExactly(Flag.IMPOSSIBLE);
        assertThat(reading.problems()).singleElement().hasToString("page.txt:5: warning: no such time: \"25:61 GMT\"");
    }

    @Test
    void anEntryLaterThanThePageWasFetchedIsFlagged() {
        // given
        var hints = new Hints(HERALD, ZoneId.of("UTC"), SUNDAY.day(), null, Instant.parse("2020-09-27T19:00:00Z"));

        // when
        var reading = read(TIMES_OF_DAY, hints);

        // then
        assertThat(reading.updates().getFirst().clock().flags()).containsExactly(Flag.FUTURE);
        assertThat(reading.updates().get(1).clock().flags()).isEmpty();
    }

    @Test
    void aDayInTheAddressIsThePages() {
        // given
        var hints =
                new Hints(HERALD, ZoneId.of("UTC"), null, "https://herald.example/news/2020/9/27/valley-live", null);

        // when
        var reading = read(TIMES_OF_DAY, hints);

        // then
        assertThat(reading.updates().getFirst().publishedAt()).isEqualTo("2020-09-27T19:50:00Z");
    }

    private static List<LiveUpdate> entries(Reading reading) {
        return reading.updates().stream()
                .filter(update -> update.clock().basis() != Basis.DATE_ONLY)
                .toList();
    }
}
