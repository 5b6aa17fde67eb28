package io.flashwire.ingest.reading.blogapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Source;
import io.flashwire.contracts.UpdateState;
import io.flashwire.ingest.reading.Document;
import io.flashwire.ingest.reading.DocumentReaders;
import io.flashwire.ingest.reading.Hints;
import io.flashwire.ingest.reading.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LiveBlogApiReaderTest {

    private static final Instant NOW = Instant.parse("2020-09-27T12:00:00Z");

    private static final String WORDPRESS = """
            {"entries": [
              {"id": 41, "type": "new", "headline": "", "render": "<p>A curfew starts at <b>nine</b>.</p>", "content": "[b]x[/b]",
               "timestamp": "1601193600", "entry_time": "1601193600", "share_link": "https://herald.example/live?lbup=41"},
              {"id": "40", "type": "update", "render": "<p>The bridge is closed.</p><script>x()</script>",
               "timestamp": 1601194200, "entry_time": 1601190000},
              {"id": 39, "type": "delete", "render": "", "content": "", "timestamp": "1601194260", "entry_time": "1601180000"},
              {"id": 38, "type": "new", "status": "draft", "render": "<p>Not yet.</p>", "timestamp": "1601194260"},
              {"id": 37, "type": "new", "render": "<img src='x'>", "timestamp": "1601194260"}
            ], "page": 1, "pages": 3}""";

    private static final String SOURCEFABRIC = """
            {"_items": [
              {"_id": "p1", "guid": "p1", "blog": "b", "post_status": "open", "deleted": false,
               "published_date": "2020-09-27T08:33:01+00:00", "content_updated_date": "2020-09-27T08:48:10+00:00",
               "_updated": "2020-09-27T09:30:00+00:00", "groups": [{"id": "root", "refs": [{"idRef": "main"}]},
               {"id": "main", "refs": [{"item": {"item_type": "text", "text": "<p>A curfew starts at nine.</p>"}},
                                       {"item": {"item_type": "image", "text": "<p>The square.</p><figure><img src='x'><figcaption>Photo: ours</figcaption></figure>"}}]}]},
              {"_id": "p2", "guid": "p2", "blog": "b", "post_status": "open", "deleted": true,
               "published_date": "2020-09-27T07:00:00+00:00", "_updated": "2020-09-27T09:31:00+00:00",
               "groups": [{"id": "main", "refs": [{"item": {"item_type": "text", "text": "Never mind"}}]}]},
              {"_id": "p3", "blog": "b", "post_status": "comment",
               "groups": [{"id": "main", "refs": [{"item": {"item_type": "comment", "text": "Nice blog!"}}]}]},
              {"_id": "p4", "blog": "b", "post_status": "open", "published_date": "2020-09-27T07:10:00+00:00",
               "groups": [{"id": "main", "refs": [{"item": {"item_type": "Advertisement Local", "text": "Buy now"}}]}]}
            ], "_links": {"next": {"href": "client_blogs/b/posts?page=2"}}, "_meta": {"page": 1, "max_results": 4, "total": 9}}""";

    @Test
    void entriesOfWordpressAreCreatedChangedAndDeleted() {
        // when
        var reading = read(WORDPRESS, null);

        // then
        assertThat(reading.updates())
                .extracting(
                        LiveUpdate::key,
                        LiveUpdate::state,
                        LiveUpdate::body,
                        LiveUpdate::publishedAt,
                        LiveUpdate::modifiedAt)
                .containsExactly(
                        tuple(
                                "41",
                                UpdateState.LIVE,
                                "A curfew starts at nine.",
                                Instant.parse("2020-09-27T08:00:00Z"),
                                Instant.parse("2020-09-27T08:00:00Z")),
                        tuple(
                                "40",
                                UpdateState.LIVE,
                                "The bridge is closed.",
                                Instant.parse("2020-09-27T07:00:00Z"),
                                Instant.parse("2020-09-27T08:10:00Z")),
                        tuple(
                                "39",
                                UpdateState.WITHDRAWN,
                                "",
                                Instant.parse("2020-09-27T04:13:20Z"),
                                Instant.parse("2020-09-27T08:11:00Z")));
        assertThat(reading.leftOut())
                .extracting(Reading.LeftOut::reason)
                .containsExactly("not published: draft", "no text");
    }

    @Test
    void thePagesOfWordpressAreFollowed() {
        // when
        var reading = read(WORDPRESS, "https://herald.example/wp-json/liveblog/v1/7/get-entries/1/41-1601193600");

        // then
        assertThat(reading.nextPage())
                .isEqualTo("https://herald.example/wp-json/liveblog/v1/7/get-entries/2/41-1601193600");
        assertThat(reading.complete()).isFalse();
    }

    @Test
    void aSinglePageOfWordpressIsComplete() {
        // when
        var reading = read(WORDPRESS.replace("\"pages\": 3", "\"pages\": 1"), null);

        // then
        assertThat(reading.complete()).isTrue();
    }

    @Test
    void postsOfSourcefabricAreCreatedChangedAndDeleted() {
        // when
        var reading = read(SOURCEFABRIC, null);

        // then
        assertThat(reading.updates())
                .extracting(
                        LiveUpdate::key,
                        LiveUpdate::state,
                        LiveUpdate::body,
                        LiveUpdate::publishedAt,
                        LiveUpdate::modifiedAt)
                .containsExactly(
                        tuple(
                                "p1",
                                UpdateState.LIVE,
                                "A curfew starts at nine.\n\nThe square.",
                                Instant.parse("2020-09-27T08:33:01Z"),
                                Instant.parse("2020-09-27T08:48:10Z")),
                        tuple(
                                "p2",
                                UpdateState.WITHDRAWN,
                                "",
                                Instant.parse("2020-09-27T07:00:00Z"),
                                Instant.parse("2020-09-27T09:31:00Z")));
        assertThat(reading.leftOut())
                .extracting(Reading.LeftOut::reason)
                .containsExactly("not published: comment", "advertisement");
    }

    @Test
    void theNextPageOfSourcefabricIsNamedByItsNumber() {
        // when
        var reading = read(SOURCEFABRIC, "https://live.example/api/client_blogs/b/posts?max_results=4&page=1");

        // then
        assertThat(reading.nextPage()).isEqualTo("https://live.example/api/client_blogs/b/posts?max_results=4&page=2");
        assertThat(reading.complete()).isFalse();
    }

    @Test
    void aSyndicatedPostIsRead() {
        // given
        var post = """
                {"post": {"_id": "p9", "producer_post_id": "urn:p9", "post_status": "open",
                          "published_date": "2020-09-27T08:33:01+00:00"},
                 "items": [{"item": {"item_type": "text", "text": "A curfew starts at nine."}}]}""";

        // when
        var reading = read(post, null);

        // then
        assertThat(reading.updates()).singleElement().satisfies(update -> {
            assertThat(update.key()).isEqualTo("urn:p9");
            assertThat(update.body()).isEqualTo("A curfew starts at nine.");
        });
    }

    /** A real answer, where it lies beside the project: 25 posts, of which 13 are deleted, one is a comment and one an advertisement. */
    @Test
    void aRealAnswerIsReadWhole() throws IOException {
        // given
        var file = Path.of(
                        System.getProperty("flashwire.root", "."),
                        "..",
                        "shared",
                        "corpus",
                        "pages",
                        "liveblog-api.json")
                .normalize();
        assumeTrue(Files.exists(file));

        // when
        var reading = read(Files.readString(file), "https://live.example/api/client_blogs/b/posts");

        // then
        assertThat(reading.updates().size() + reading.leftOut().size()).isEqualTo(25);
        assertThat(reading.updates().stream().filter(update -> update.state() == UpdateState.WITHDRAWN))
                .hasSize(13);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.updates()).noneMatch(update -> update.publishedAt() == null);
        assertThat(reading.nextPage()).isEqualTo("https://live.example/api/client_blogs/b/posts?page=2");
    }

    private static Reading read(String answer, @Nullable String url) {
        var hints = new Hints(Source.of("herald"), null, null, url, NOW);
        return DocumentReaders.shipped(() -> NOW)
                .read(new Document("answer", answer.getBytes(StandardCharsets.UTF_8), null, hints));
    }
}
