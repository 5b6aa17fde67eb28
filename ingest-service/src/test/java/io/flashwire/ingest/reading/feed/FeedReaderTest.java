package io.flashwire.ingest.reading.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.flashwire.contracts.Clock.Basis;
import io.flashwire.contracts.Clock.Flag;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Source;
import io.flashwire.contracts.UpdateState;
import io.flashwire.ingest.reading.Document;
import io.flashwire.ingest.reading.DocumentReaders;
import io.flashwire.ingest.reading.Hints;
import io.flashwire.ingest.reading.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedReaderTest {

    private static final Hints HERALD =
            new Hints(Source.of("herald"), ZoneId.of("Asia/Tbilisi"), null, "https://herald.example/feed", null);

    private final DocumentReaders readers =
            DocumentReaders.shipped(InstantSource.fixed(Instant.parse("2024-08-06T00:00:00Z")));

    @Test
    void anItemOfRssIsReadWithItsFullText() {
        // when
        var reading = rss("""
                <ttl>15</ttl><language>en</language>
                <atom:link rel="self" href="https://herald.example/feed"/><atom:link rel="hub" href="https://hub.example/"/>
                <item><guid isPermaLink="false">h-1</guid><title>Curfew in the &amp;quot;port&amp;quot; city</title>
                <link>https://herald.example/curfew</link><pubDate>Mon, 05 Aug 2024 20:05:00 +0400</pubDate>
                <atom:updated>2024-08-05T17:00:00Z</atom:updated>
                <description>A teaser …</description>
                <content:encoded><![CDATA[<p>It starts at ten.</p><script>x()</script><p>Until further notice.</p>]]></content:encoded></item>
                """);

        // then
        var item = reading.updates().getFirst();
        assertThat(item.key()).isEqualTo("h-1");
        assertThat(item.headline()).isEqualTo("Curfew in the \"port\" city");
        assertThat(item.body()).isEqualTo("It starts at ten.\n\nUntil further notice.");
        assertThat(item.url()).isEqualTo("https://herald.example/curfew");
        assertThat(item.publishedAt()).isEqualTo("2024-08-05T16:05:00Z");
        assertThat(item.modifiedAt()).isEqualTo("2024-08-05T17:00:00Z");
        assertThat(item.clock().basis()).isEqualTo(Basis.FEED_DATE);
        assertThat(reading.ttl()).isEqualTo(Duration.ofMinutes(15));
        assertThat(reading.hub()).isEqualTo(new Reading.Hub("https://hub.example/", "https://herald.example/feed"));
        assertThat(reading.complete()).isFalse();
    }

    @Test
    void anEntryOfAtomIsReadAndADeletedOneWithdrawn() {
        // when
        var reading = read("""
                <?xml version="1.0"?><a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:gone="http://purl.org/atompub/tombstones/1.0"
                  xml:base="https://herald.example/live/" xml:lang="en">
                <a:entry><a:id>tag:herald.example,2024:9</a:id><a:title type="html">Bridge &lt;b>closed&lt;/b></a:title>
                <a:link href="9"/><a:published>2024-08-05T10:00:00Z</a:published><a:updated>2024-08-05T10:00:00Z</a:updated>
                <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>No way over.</p></div></a:content></a:entry>
                <gone:deleted-entry ref="tag:herald.example,2024:8" when="2024-08-05T11:00:00Z"/></a:feed>""");

        // then
        assertThat(reading.updates())
                .extracting(LiveUpdate::key, LiveUpdate::state, LiveUpdate::headline, LiveUpdate::body, LiveUpdate::url)
                .containsExactly(
                        tuple(
                                "tag:herald.example,2024:9",
                                UpdateState.LIVE,
                                "Bridge closed",
                                "No way over.",
                                "https://herald.example/live/9"),
                        tuple("tag:herald.example,2024:8", UpdateState.WITHDRAWN, "", "", null));
        assertThat(reading.updates().getLast().modifiedAt()).isEqualTo("2024-08-05T11:00:00Z");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void aJsonFeedIsRead() {
        // when
        var reading = read("""
                {"version": "https://jsonfeed.org/version/1.1", "feed_url": "https://herald.example/feed.json",
                 "next_url": "https://herald.example/feed.json?page=2", "hubs": [{"type": "WebSub", "url": "https://hub.example/"}],
                 "items": [{"id": 7, "url": "https://herald.example/7", "content_html": "<p>Siren.</p>",
                            "date_published": "2024-08-05T10:00:00+04:00"}]}""");

        // then
        assertThat(reading.updates()).singleElement().satisfies(item -> {
            assertThat(item.key()).isEqualTo("7");
            assertThat(item.body()).isEqualTo("Siren.");
            assertThat(item.publishedAt()).isEqualTo("2024-08-05T06:00:00Z");
        });
        assertThat(reading.nextPage()).isEqualTo("https://herald.example/feed.json?page=2");
        assertThat(reading.hub()).isNotNull();
    }

    @Test
    void guidsThatDifferOnlyByTheirFragmentAreEntriesOfTheirOwn() {
        // when
        var reading = rss(item("https://herald.example/live#1", "One") + item("https://herald.example/live#2", "Two"));

        // then
        assertThat(ids(reading)).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aGuidThatMovesToHttpsIsTheSame() {
        // given
        var before = rss(item("http://www.herald.example/?p=12", "One"));

        // when
        var after = rss(item("https://herald.example/?p=12", "One"));

        // then
        assertThat(ids(after)).isEqualTo(ids(before));
    }

    @Test
    void aGuidThatAllItemsShareIsNoKey() {
        // when
        var reading = rss(item("https://herald.example/", "One") + item("https://herald.example/", "Two"));

        // then
        assertThat(ids(reading)).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void anItemListedTwiceIsReadOnce() {
        // when
        var reading = rss(item("h-1", "One") + item("h-1", "One"));

        // then
        assertThat(reading.updates()).hasSize(1);
    }

    @Test
    void withoutAGuidTheLinkAndThenTheTitleIsTheKey() {
        // when
        var reading = rss("<item><link>https://herald.example/a</link><title>A</title></item>"
                + "<item><title>B</title><pubDate>Mon, 05 Aug 2024 10:00:00 GMT</pubDate></item>");

        // then
        assertThat(reading.updates())
                .extracting(LiveUpdate::key)
                .containsExactly("herald.example/a", "mon-05-aug-2024-10-00-00-gmt/b");
    }

    @ParameterizedTest
    @CsvSource({
        "'Mon, 31 Jun 2024 10:00:00 GMT', IMPOSSIBLE",
        "'2024-02-30T10:00:00Z', IMPOSSIBLE",
        "'Mon, 05 Aug 2024 25:61:00 GMT', IMPOSSIBLE",
        "'some time ago', UNPARSEABLE",
        "'', UNPARSEABLE",
        "'05 Aug 2024 10:00:00 XQZ', UNPARSEABLE"
    })
    void aDateThatIsNoneNeverBecomesNow(String date, Flag flag) {
        // when
        var reading = rss("<item><guid>h-1</guid><title>One</title><pubDate>" + date + "</pubDate></item>");

        // then
        var item = reading.updates().getFirst();
        assertThat(item.publishedAt()).isNull();
        assertThat(item.clock().flags()).containsExactly(flag);
        assertThat(reading.problems()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'Mon, 05 Aug 2024 10:00:00 EST', 2024-08-05T15:00:00Z",
        "'Mon, 05 Aug 24 10:00 +0530', 2024-08-05T04:30:00Z",
        "'5 August 2024 10:00:00 Z', 2024-08-05T10:00:00Z",
        "'Monday, August 5, 2024 10:00 AM GMT', 2024-08-05T10:00:00Z",
        "'Mon Aug  5 10:00:00 GMT 2024', 2024-08-05T10:00:00Z",
        "'2024-08-05T10:00:00.123456789+0000', 2024-08-05T10:00:00.123456789Z",
        "'2024-08-05 10:00:00', 2024-08-05T06:00:00Z",
        "'20240805T100000Z', 2024-08-05T10:00:00Z",
        "'2024-08-05T24:00:00Z', 2024-08-06T00:00:00Z",
        "'1722852000', 2024-08-05T10:00:00Z",
        "'2024-08-05', 2024-08-05T00:00:00Z"
    })
    void datesAreReadAsPublishersWriteThem(String date, Instant at) {
        // when
        var reading = rss("<item><guid>h-1</guid><title>One</title><pubDate>" + date + "</pubDate></item>");

        // then
        assertThat(reading.updates().getFirst().publishedAt()).isEqualTo(at);
    }

    @Test
    void aTimeThatAllItemsShareWithTheFeedIsFlagged() {
        // when
        var date = "Mon, 05 Aug 2024 10:00:00 GMT";
        var dated = "<pubDate>" + date + "</pubDate></item>";
        var reading = rss("<lastBuildDate>" + date + "</lastBuildDate>"
                + (item("h-1", "One") + item("h-2", "Two") + item("h-3", "Three")).replace("</item>", dated));

        // then
        assertThat(reading.updates())
                .allSatisfy(item -> assertThat(item.clock().flags()).containsExactly(Flag.COLLAPSED));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, ISO_8859_1",
        "UTF-8, ISO_8859_1",
        "UTF-16, UTF_8",
        "ISO-8859-1, UTF_8",
        "UTF-16, UTF_16LE"
    })
    void theCharsetIsTheRealOneWhateverTheProlog(String declared, String real) {
        // given
        var xml = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?><rss><channel>" + item("h-1", "Café fermé")
                + "</channel></rss>";
        var charset = real.equals("UTF_8") ? UTF_8 : real.equals("UTF_16LE") ? UTF_16LE : ISO_8859_1;

        // when
        var reading = readers.read(new Document("feed.xml", xml.getBytes(charset), "text/html; charset=utf-8", HERALD));

        // then
        assertThat(reading.updates()).extracting(LiveUpdate::headline).containsExactly("Café fermé");
    }

    @ParameterizedTest
    @CsvSource({
        "'Fish & chips', 'Fish & chips'",
        "'Caf&eacute;&nbsp;closed', 'Café closed'",
        "'Siren\u0002s', 'Sirens'",
        "'A &lt;b&gt;bold&lt;/b&gt; step', 'A bold step'",
        "'&amp;lt;p&amp;gt;Twice&amp;lt;/p&amp;gt; wrapped', 'Twice wrapped'",
        "'<![CDATA[5 &lt; 6 &amp; 7]]>', '5 < 6 & 7'"
    })
    void whatIsNotWellFormedIsReadAllTheSame(String written, String headline) {
        // when
        var reading = rss("<item><guid>h-1</guid><title>" + written + "</title><nope:x/></item>");

        // then
        assertThat(reading.updates()).extracting(LiveUpdate::headline).containsExactly(headline);
    }

    @Test
    void aCutOffFeedTellsItsWholeItemsAndThatItIsCutOff() {
        // when
        var reading = read("<rss><channel>" + item("h-1", "One") + "<item><guid>h-2</guid><title>Hal");

        // then
        assertThat(reading.updates()).extracting(LiveUpdate::headline).containsExactly("One");
        assertThat(reading.failed()).isTrue();
        assertThat(reading.problems().getFirst().reason()).contains("ends in the middle");
    }

    @Test
    void aDocumentTypeFetchesAndExpandsNothing() {
        // when
        var reading = read("""
                <!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
                <rss><channel><item><guid>h-1</guid><title>One &file; &b;</title></item></channel></rss>""");

        // then
        assertThat(reading.updates())
                .singleElement()
                .satisfies(item -> assertThat(item.headline()).startsWith("One").doesNotContain("root:", "aaaa"));
    }

    @Test
    void aListThatSaysItIsCompleteIs() {
        // when
        var reading = rss("<fh:complete xmlns:fh=\"http://purl.org/syndication/history/1.0\"/>" + item("h-1", "One"));

        // then
        assertThat(reading.complete()).isTrue();
    }

    private static String item(String guid, String title) {
        return "<item><guid>" + guid + "</guid><title>" + title + "</title></item>";
    }

    private static List<String> ids(Reading reading) {
        return reading.updates().stream().map(LiveUpdate::id).toList();
    }

    private Reading rss(String channel) {
        return read("<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>" + channel
                + "</channel></rss>");
    }

    private Reading read(String feed) {
        return readers.read(new Document("feed.xml", feed.getBytes(UTF_8), "text/html", HERALD));
    }
}
