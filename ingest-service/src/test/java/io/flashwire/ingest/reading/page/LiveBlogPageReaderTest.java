package io.flashwire.ingest.reading.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.flashwire.contracts.Clock.Basis;
import io.flashwire.contracts.Clock.Flag;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.UpdateState;
import io.flashwire.ingest.reading.Document;
import io.flashwire.ingest.reading.DocumentReaders;
import io.flashwire.ingest.reading.Hints;
import io.flashwire.ingest.reading.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveBlogPageReaderTest {

    private final DocumentReaders readers =
            DocumentReaders.shipped(InstantSource.fixed(Instant.parse("2024-08-06T00:00:00Z")));

    @Test
    void entriesNestedInAGraphAreReadInTheirOrder() {
        // when
        var reading = page("graph.html");

        // then
        assertThat(reading.updates())
                .extracting(LiveUpdate::key, LiveUpdate::headline)
                .containsExactly(
                        tuple("901105", "Governor says \"no curfew\" tonight"),
                        tuple("901098", "Bridge closed"),
                        tuple("#late", "Harbour's cranes stand still today"),
                        tuple("901001", "Only a headline"));
        assertThat(reading.updates()).extracting(LiveUpdate::language).containsOnly("en-GB");
        assertThat(reading.nextPage()).isEqualTo("https://www.herald.example/live/harbour-crisis?page=2");
        assertThat(reading.complete()).isFalse();
    }

    @Test
    void markupAndWhatIsEncodedTwiceBecomeText() {
        // when
        var reading = page("graph.html");

        // then
        assertThat(reading.updates())
                .extracting(LiveUpdate::body)
                .containsExactly(
                        "The governor said \"no curfew\" is planned.\n\nShops stay open.",
                        "Police have closed the bridge & the quay.\n\nTrains don't run.",
                        "First part.\n\nSecond part.",
                        "");
    }

    @Test
    void timesInTwoOffsetsAreOnOneClockAndOnlyAnEditHasChanged() {
        // when
        var updates = page("graph.html").updates();

        // then
        assertThat(updates.get(0).publishedAt()).isEqualTo("2024-08-05T20:00:18.921Z");
        assertThat(updates.get(0).modifiedAt()).isNull();
        assertThat(updates.get(1).publishedAt()).isEqualTo("2024-08-05T18:42:30Z");
        assertThat(updates.get(1).modifiedAt()).isEqualTo("2024-08-05T21:30:00Z");
        assertThat(updates.get(1).clock().basis()).isEqualTo(Basis.EXPLICIT_OFFSET);
    }

    @Test
    void aDayThatDoesNotExistIsNoTime() {
        // when
        var update = page("graph.html").updates().get(2);

        // then
        assertThat(update.publishedAt()).isNull();
        assertThat(update.clock().flags()).containsExactly(Flag.IMPOSSIBLE);
        assertThat(update.clock().text()).isEqualTo("2024-06-31T10:00:00Z");
    }

    @Test
    void collapsedTimesAreReplacedByThoseOfThePagesOwnData() {
        // when
        var reading = page("collapsed.html");

        // then
        assertThat(reading.updates())
                .extracting(LiveUpdate::headline, LiveUpdate::publishedAt, LiveUpdate::modifiedAt)
                .startsWith(
                        tuple(
                                "Troops cross",
                                Instant.parse("2024-08-05T15:33:20Z"),
                                Instant.parse("2024-08-05T17:07:20Z")),
                        tuple("", Instant.parse("2024-08-05T12:15:00Z"), null),
                        tuple("", Instant.parse("2024-08-05T09:15:00Z"), null));
        assertThat(reading.updates().subList(0, 3))
                .allSatisfy(update -> assertThat(update.clock().flags()).isEmpty());
    }

    @Test
    void aCollapsedTimeThatNothingReplacesIsFlaggedAndTold() {
        // when
        var reading = page("collapsed.html");

        // then
        var last = reading.updates().getLast();
        assertThat(last.clock().flags()).containsExactly(Flag.COLLAPSED);
        assertThat(last.modifiedAt()).isNull();
        assertThat(reading.problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.reason()).isEqualTo("1 of 4 entries bear only the page's time"));
    }

    @Test
    void microdataIsReadWithoutWhatBelongsToTheAuthor() {
        // when
        var reading = page("microdata.html");

        // then
        assertThat(reading.updates())
                .extracting(LiveUpdate::key, LiveUpdate::headline, LiveUpdate::body, LiveUpdate::publishedAt)
                .containsExactly(
                        tuple(
                                "7001",
                                "Dam holds",
                                "The dam holds, engineers say.\n\nWater is falling.",
                                Instant.parse("2024-08-05T06:00:00Z")),
                        tuple(
                                "7000",
                                "Army called in",
                                "Two columns are on their way.",
                                Instant.parse("2024-08-05T02:35:00Z")));
        assertThat(reading.complete()).isTrue();
    }

    @Test
    void aPageWithoutVocabularyIsReadFromItsOwnModel() {
        // when
        var reading = page("model.html");

        // then
        assertThat(reading.updates())
                .extracting(LiveUpdate::key, LiveUpdate::headline, LiveUpdate::publishedAt)
                .containsExactly(
                        tuple("900009", "Ships turn back", Instant.parse("2024-08-05T17:30:00Z")),
                        tuple("900011", "Talks put off", Instant.parse("2024-08-05T16:00:00Z")),
                        tuple("900010", "Back-dated", Instant.parse("2024-08-05T15:00:00Z")));
        assertThat(reading.updates().getFirst().modifiedAt()).isEqualTo("2024-08-05T17:45:00Z");
    }

    @Test
    void aCorrectionIsToldInTheEntry() {
        // when
        var corrected = page("model.html").updates().get(1);

        // then
        assertThat(corrected.state()).isEqualTo(UpdateState.CORRECTED);
        assertThat(corrected.body())
                .isEqualTo(
                        "The talks will be held later.\n\nAn earlier version said that the talks had been called off.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":[{\"@id\":\"#1\",\"headline\":\"He said \"halt\", and left\",\"datePublished\":\"2024-08-05T10:00:00Z\"}]}",
                "{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":{\"@id\":\"#1\",\"headline\":\"He said \\u201chalt\\u201d, and left\",\"datePublished\":\"2024-08-05T10:00:00Z\"}}",
                "{\"@type\":\"LiveBlogPosting\",\"description\":\"\\u20 broken \\x escape\nand a line break\",\"liveBlogUpdate\":[{\"@id\":\"#1\",\"headline\":\"He said halt, and left\",\"datePublished\":\"2024-08-05T10:00:00Z\"}]}",
                "<!-- [{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"http://schema.org/LiveBlogPosting\",\"liveBlogUpdate\":[{\"@id\":\"#1\",\"headline\":\"He said halt, and left\",\"datePublished\":\"2024-08-05T10:00:00Z\"}]}}] -->",
                "{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":[{\"@id\":\"#1\",\"headline\":\"He said halt, and left\",\"datePublished\":\"2024-08-05T10:00:00Z\"},{\"@id\":\"#2\",\"headl"
            })
    void brokenJsonLdIsReadAsFarAsItCanBe(String json) {
        // when
        var reading = read("<html><head><script type=\"application/ld+json\">" + json + "</script></head></html>");

        // then
        assertThat(reading.updates()).singleElement().satisfies(update -> {
            assertThat(update.headline().replaceAll("[\"“”]", "")).isEqualTo("He said halt, and left");
            assertThat(update.publishedAt()).isEqualTo("2024-08-05T10:00:00Z");
        });
    }

    @Test
    void whatWasCutOffIsTold() {
        // when
        var reading =
                read("<html><script type=\"application/ld+json\">{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":["
                        + "{\"@id\":\"#1\",\"headline\":\"One\"},{\"@id\":\"#2\",\"headline\":\"Tw");

        // then
        assertThat(reading.failed()).isTrue();
        assertThat(reading.updates()).extracting(LiveUpdate::headline).containsExactly("One");
    }

    @Test
    void anEntryKeepsItsKeyWhenThePageGetsAnotherAddress() {
        // given
        var before = read(blogAt("http://herald.example/live/old-slug", "#block-66b0c5f28f08e4d3f5a90001"));

        // when
        var after = read(blogAt("https://www.herald.example/live/new-slug", "#block-66b0c5f28f08e4d3f5a90001"));

        // then
        assertThat(after.updates().getFirst().id())
                .isEqualTo(before.updates().getFirst().id());
    }

    @Test
    void anAnchorThatEveryPageHasIsNoKeyByItself() {
        // given
        var monday = read(blogAt("https://herald.example/live/monday", "#post-1"));

        // when
        var tuesday = read(blogAt("https://herald.example/live/tuesday", "#post-1"));

        // then
        assertThat(tuesday.updates().getFirst().key())
                .isNotEqualTo(monday.updates().getFirst().key());
    }

    private static String blogAt(String page, String anchor) {
        return """
                <html><head><link rel="canonical" href="%1$s"><script type="application/ld+json">
                {"@type": "LiveBlogPosting", "url": "%1$s", "liveBlogUpdate":
                 [{"url": "%1$s%2$s", "headline": "Siren", "datePublished": "2024-08-05T10:00:00Z"}]}
                </script></head></html>""".formatted(page, anchor);
    }

    private Reading page(String name) {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/pages/" + name))) {
            return readers.read(new Document(name, in.readAllBytes(), "text/html", Hints.NONE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reading read(String html) {
        var hints = new Hints(io.flashwire.contracts.Source.of("herald"), null, null, null, null);
        return readers.read(new Document("page.html", html.getBytes(UTF_8), "text/html", hints));
    }
}
