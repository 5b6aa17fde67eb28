package io.flashwire.ingest.reading.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.flashwire.contracts.Clock.Basis;
import io.flashwire.contracts.Clock.Flag;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.ingest.clock.PageDay;
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

class ArticlePageReaderTest {

    private static final String PARAGRAPH =
            "<p>Guns fell silent at noon on Monday, and observers from three countries confirmed it, the council said.</p>";

    private final DocumentReaders readers =
            DocumentReaders.shipped(InstantSource.fixed(Instant.parse("2026-01-15T09:00:00Z")));

    @Test
    void theTextIsReadParagraphByParagraphWithoutWhatStandsAroundIt() {
        // when
        var reading = page("article.html", Hints.NONE);

        // then
        assertThat(reading.updates())
                .extracting(LiveUpdate::headline, update -> update.body().substring(0, 20))
                .containsExactly(
                        tuple("Ceasefire holds in the valley", "Guns fell silent at "),
                        tuple("", "In the villages alon"),
                        tuple("What comes next", "Talks are to begin o"),
                        tuple("", "• Prisoners are to b"));
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void everyParagraphBearsTheArticlesTime() {
        // when
        var updates = page("article.html", Hints.NONE).updates();

        // then
        assertThat(updates).allSatisfy(update -> {
            assertThat(update.publishedAt()).isEqualTo("2020-09-28T10:30:00Z");
            assertThat(update.modifiedAt()).isEqualTo("2020-09-28T13:00:00Z");
            assertThat(update.clock().basis()).isEqualTo(Basis.DATE_ONLY);
            assertThat(update.url()).isEqualTo("https://www.herald.example/news/ceasefire-holds");
            assertThat(update.source().id()).isEqualTo("www.herald.example");
        });
    }

    @Test
    void theDayThatTheCallerSaysWins() {
        // given
        var hints = new Hints(null, null, PageDay.parse("2020-10-01", null), null, null);

        // when
        var updates = page("article.html", hints).updates();

        // then
        assertThat(updates).extracting(LiveUpdate::publishedAt).containsOnly(Instant.parse("2020-10-01T00:00:00Z"));
    }

    @Test
    void withoutJsonLdTheMetaTagsTellTheTime() {
        // when
        var reading = read("<html><head><meta property=\"article:published_time\" content=\"2020-09-28T10:00:00Z\">"
                + "</head><body><h1>Silence</h1>" + PARAGRAPH + "</body></html>");

        // then
        assertThat(reading.updates()).singleElement().satisfies(update -> {
            assertThat(update.headline()).isEqualTo("Silence");
            assertThat(update.publishedAt()).isEqualTo("2020-09-28T10:00:00Z");
        });
    }

    @Test
    void anImpossibleDateIsNoTimeAtAll() {
        // when
        var reading = read("<html><head><meta property=\"article:published_time\" content=\"2020-06-31T10:00:00Z\">"
                + "</head><body><h1>Silence</h1>" + PARAGRAPH + "</body></html>");

        // then
        assertThat(reading.updates()).singleElement().satisfies(update -> {
            assertThat(update.publishedAt()).isNull();
            assertThat(update.clock().flags()).containsExactly(Flag.IMPOSSIBLE);
        });
    }

    @Test
    void whatOnlyTheJsonLdHoldsIsReadFromThere() {
        // when
        var reading = read(
                "<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Silence\","
                        + "\"datePublished\":\"2020-09-28T10:00:00Z\",\"articleBody\":\"Guns fell silent at noon.\\n\\nTalks begin.\"}"
                        + "</script></head><body><div id=\"app\"></div></body></html>");

        // then
        assertThat(reading.updates())
                .extracting(LiveUpdate::body)
                .containsExactly("Guns fell silent at noon.", "Talks begin.");
    }

    @Test
    void aPageWithoutNewsIsTold() {
        // when
        var reading = read("<html><body><nav><a href=\"/\">Home</a></nav></body></html>");

        // then
        assertThat(reading.failed()).isTrue();
        assertThat(reading.problems().getFirst().reason()).isEqualTo("no news text in it");
    }

    private Reading page(String name, Hints hints) {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/pages/" + name))) {
            return readers.read(new Document(name, in.readAllBytes(), "text/html", hints));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reading read(String html) {
        return readers.read(new Document("page.html", html.getBytes(UTF_8), "text/html", Hints.NONE));
    }
}
