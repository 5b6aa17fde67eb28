package io.flashwire.ingest.reading;

import static io.flashwire.ingest.reading.SavedText.HERALD;
import static io.flashwire.ingest.reading.SavedText.SUNDAY;
import static io.flashwire.ingest.reading.SavedText.ids;
import static io.flashwire.ingest.reading.SavedText.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.flashwire.contracts.Clock.Basis;
import io.flashwire.contracts.LiveUpdate;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Articles in plain text. */
class ArticleTextTest {

    @Test
    void anArticleIsReadParagraphByParagraphUnderItsHeadings() {
        // given
        var text = """
                Ceasefire holds in the valley
                By Ana Example
                28 September 2020

                Guns fell silent at noon. Observers confirmed it.

                Read more: how the valley got here

                What comes next

                Talks begin on Tuesday.
                - Prisoners first
                """;

        // when
        var reading = read(text, new Hints(HERALD, ZoneId.of("Europe/Paris"), null, null, null));

        // then
        assertThat(reading.updates())
                .extracting(LiveUpdate::headline, LiveUpdate::body)
                .containsExactly(
                        tuple("Ceasefire holds in the valley", "Guns fell silent at noon. Observers confirmed it."),
                        tuple("What comes next", "Talks begin on Tuesday."),
                        tuple("", "- Prisoners first"));
        assertThat(reading.updates())
                .extracting(LiveUpdate::publishedAt)
                .containsOnly(Instant.parse("2020-09-28T00:00:00Z"));
    }

    @Test
    void aMarkedHeadingStandsOverItsWholeSection() {
        // given
        var text = """
                = The valley war =

                Infobox
                - Place: the valley

                It began at dawn.

                == Aftermath ==
                === Talks ===
                They met in June.
                They met again in July.
                """;

        // when
        var reading = read(text, SUNDAY);

        // then
        assertThat(reading.updates())
                .extracting(LiveUpdate::headline, LiveUpdate::body)
                .containsExactly(
                        tuple("The valley war", "It began at dawn."),
                        tuple("Talks", "They met in June."),
                        tuple("Talks", "They met again in July."));
    }

    @Test
    void linesBrokenAtAFixedWidthAreParagraphsAgain() {
        // given
        var text = """
                Guns fell silent in the valley at noon on Monday, and observers from three
                countries confirmed that the ceasefire had held through the afternoon in all
                of the villages that they could reach.

                Talks are to begin on Tuesday in a town on the lake, where both delegations
                have arrived with their experts and where the mediator will meet each of them
                alone before they sit at one table.
                """;

        // when
        var reading = read(text, SUNDAY);

        // then
        assertThat(reading.updates()).hasSize(2);
        assertThat(reading.updates().getFirst().body()).contains("from three countries confirmed");
    }

    @Test
    void anArticleWithoutAnyDayStaysOffTheClock() {
        // when
        var reading = read("Guns fell silent at noon.\n\nTalks begin.\n", Hints.NONE);

        // then
        assertThat(reading.updates()).hasSize(2).allSatisfy(update -> {
            assertThat(update.publishedAt()).isNull();
            assertThat(update.clock().basis()).isEqualTo(Basis.UNKNOWN);
        });
        assertThat(reading.problems()).hasSize(1);
    }

    @Test
    void aParagraphPutInBetweenChangesNoOther() {
        // given
        var first = read("Guns fell silent at noon today.\n\nTalks begin on Tuesday.\n", SUNDAY);

        // when
        var again = read("Guns fell silent at noon today.\n\nOne shot was heard.\n\nTalks begin on Tuesday.\n", SUNDAY);

        // then
        assertThat(ids(again)).hasSize(3).containsAll(ids(first));
    }
}
