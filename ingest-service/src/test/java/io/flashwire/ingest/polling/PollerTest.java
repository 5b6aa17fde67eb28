package io.flashwire.ingest.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.WireJson;
import io.flashwire.egress.Dialer;
import io.flashwire.egress.Egress;
import io.flashwire.egress.Fetcher;
import io.flashwire.ingest.copy.Copies;
import io.flashwire.ingest.copy.MemoryCopyFiles;
import io.flashwire.ingest.following.Cadence;
import io.flashwire.ingest.following.Draft;
import io.flashwire.ingest.following.Drafts;
import io.flashwire.ingest.following.MemoryRoster;
import io.flashwire.ingest.following.Polled;
import io.flashwire.ingest.following.Tracked;
import io.flashwire.ingest.reading.DocumentReaders;
import io.flashwire.ingest.revision.Intake;
import io.flashwire.ingest.revision.MemoryHolds;
import io.flashwire.ingest.revision.MemoryRevisionStore;
import io.flashwire.ingest.source.KnownSources;
import io.flashwire.testing.Publisher;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Polls a publisher that misbehaves on purpose; what reaches the log is what counts. */
class PollerTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Dialer DIALER = new Dialer(VERTX, new Egress(Set.of("127.0.0.1")));
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);
    private static final Cadence CADENCE =
            new Cadence(ONE_SECOND, ONE_SECOND, ONE_SECOND, Duration.ofMinutes(10), Duration.ofMinutes(15));
    private static final String TEXT = "text/plain; charset=utf-8";

    private final Publisher publisher = new Publisher();
    private final TestClock clock = new TestClock();
    private final List<LiveUpdate> log = Collections.synchronizedList(new ArrayList<>());
    private final List<Polled> outcomes = Collections.synchronizedList(new ArrayList<>());
    private final MemoryRevisionStore revisions = new MemoryRevisionStore();
    private final Copies copies = new Copies(new MemoryCopyFiles(), clock);
    private final MemoryRoster roster = new MemoryRoster(clock);
    private Poller poller = poller("one");
    private boolean logIsAway;

    private static final class TestClock implements InstantSource {

        private volatile Instant now = Instant.parse("2020-09-27T20:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        void advance(Duration time) {
            now = now.plus(time);
        }
    }

    private final class Noted implements Poller.Reports {

        @Override
        public void polled(Tracked tracked, Polled polled, Duration took) {
            outcomes.add(polled);
        }

        @Override
        public void broken(Tracked tracked, RuntimeException fault) {
            throw new AssertionError(fault);
        }
    }

    private Poller poller(String owner) {
        var limits = new Fetcher.Limits(Duration.ofSeconds(2), 1_000_000);
        var fetcher = new Fetcher(DIALER, limits, "Flashwire", clock);
        var pages = new Pages(_ -> fetcher, DocumentReaders.shipped(clock), _ -> null, clock);
        var intake = new Intake(revisions, new MemoryHolds(), copies, this::append, ONE_SECOND, clock);
        var poll = new Poll(pages, intake, (_, _, _) -> {}, clock);
        return new Poller(roster, poll::at, CADENCE, new Poller.Limits(64, 8, 2), new Noted(), clock, owner);
    }

    private CompletableFuture<?> append(LiveUpdate update) {
        if (logIsAway) {
            return CompletableFuture.failedFuture(new IllegalStateException("away"));
        }
        log.add(update);
        return CompletableFuture.completedFuture(null);
    }

    @AfterEach
    void stop() {
        poller.close();
        publisher.close();
    }

    @AfterAll
    static void close() {
        DIALER.close();
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whatIsPublishedIsTakenInOnce() {
        // given
        publisher.at("/live", Publisher.document(TEXT, blog("Curfew", "Border closed")));
        follow("herald");
        pollOnce();
        publisher.at("/live", Publisher.document(TEXT, blog("Talks begin", "Curfew", "Border closed")));
        // when
        pollOnce();
        // then
        assertThat(log).extracting(LiveUpdate::headline).containsExactly("Curfew", "Border closed", "Talks begin");
    }

    @Test
    void anEditIsTheNextRevision() {
        // given
        publisher.at("/live", Publisher.document(TEXT, blog("Curfew", "Border closed")));
        follow("herald");
        pollOnce();
        publisher.at(
                "/live",
                Publisher.document(TEXT, blog("Curfew", "Border closed").replace("Body of Curfew", "From nine")));
        // when
        pollOnce();
        // then
        assertThat(log).hasSize(3);
        assertThat(log.getLast().revision()).isEqualTo(2);
        assertThat(log.getLast().body()).startsWith("From nine");
    }

    @Test
    void anEntryThatIsPutInBetweenOldOnesIsFound() {
        // given
        publisher.at("/live", Publisher.document(TEXT, blog("Curfew", "Border closed")));
        follow("herald");
        pollOnce();
        var backDated = "27 Sep 2020, 15:01\nEarlier than all\n\nBody that was put in late.\n";
        publisher.at("/live", Publisher.document(TEXT, blog("Curfew", "Border closed") + "\n" + backDated));
        // when
        pollOnce();
        // then
        assertThat(log.getLast().headline()).isEqualTo("Earlier than all");
    }

    @Test
    void whatRolledOffThePageIsNotTakenBack() {
        // given
        publisher.at("/live", Publisher.document(TEXT, blog("Curfew", "Border closed", "Talks begin")));
        follow("herald");
        pollOnce();
        publisher.at("/live", Publisher.document(TEXT, blog("Calm night", "Curfew")));
        // when
        pollOnce();
        pollOnce();
        pollOnce();
        // then
        assertThat(log)
                .extracting(LiveUpdate::headline)
                .containsExactly("Curfew", "Border closed", "Talks begin", "Calm night");
    }

    @Test
    void aStormOfUnmodifiedAnswersBringsNothing() {
        // given
        publisher.at("/live", Publisher.tagged("\"v1\"", TEXT, blog("Curfew")));
        follow("herald");
        // when
        IntStream.range(0, 20).forEach(_ -> pollOnce());
        // then
        assertThat(log).hasSize(1);
        assertThat(outcomes.subList(1, 20)).containsOnly(new Polled.Unchanged(null));
        assertThat(publisher.requests("/live")).hasSize(20);
    }

    @Test
    void theSameBytesAreNotReadAgain() {
        // given
        publisher.at("/live", Publisher.document(TEXT, blog("Curfew")));
        follow("herald");
        pollOnce();
        // when
        pollOnce();
        // then
        assertThat(outcomes.getLast()).isEqualTo(new Polled.Unchanged(null));
    }

    @Test
    void aTruncatedDocumentTakesNothingBackAndIsAskedForAgainWhole() {
        // given
        publisher.at("/live", Publisher.tagged("\"v1\"", TEXT, blog("Curfew", "Border closed")));
        follow("herald");
        pollOnce();
        publisher.at("/live", Publisher.gzipped(TEXT, blog("Talks begin", "Curfew", "Border closed"), false));
        pollOnce();
        publisher.at("/live", Publisher.gzipped(TEXT, blog("Talks begin", "Curfew", "Border closed"), true));
        clock.advance(Duration.ofMinutes(1));
        // when
        pollOnce();
        // then
        assertThat(outcomes.get(1)).isEqualTo(new Polled.Failed("cannot be decoded: it is no whole gzip", null));
        assertThat(log).extracting(LiveUpdate::headline).containsExactly("Curfew", "Border closed", "Talks begin");
    }

    @Test
    void aSourceThatAsksForPatienceIsLeftAlone() {
        // given
        publisher.at("/live", Publisher.status(429, "retry-after", "120"));
        follow("herald");
        pollOnce();
        clock.advance(Duration.ofSeconds(110));
        poller.turn();
        var early = publisher.requests("/live").size();
        clock.advance(Duration.ofSeconds(11));
        // when
        pollOnce();
        // then
        assertThat(early).isEqualTo(1);
        assertThat(publisher.requests("/live")).hasSize(2);
    }

    @Test
    void aSourceThatAsksForPatienceWithADateIsLeftAlone() {
        // given
        publisher.at("/live", Publisher.status(503, "retry-after", "Sun, 27 Sep 2020 20:02:00 GMT"));
        follow("herald");
        // when
        pollOnce();
        // then
        assertThat(nextPollOf("herald")).isEqualTo("2020-09-27T20:02:00Z");
    }

    @Test
    void maxAgeIsHeeded() {
        // given
        publisher.at("/live", Publisher.document(TEXT, blog("Curfew"), "cache-control", "public, max-age=90"));
        follow("herald");
        // when
        pollOnce();
        // then
        assertThat(nextPollOf("herald")).isEqualTo("2020-09-27T20:01:32Z");
    }

    @Test
    void whatIsGoneIsNotAskedAgain() {
        // given
        publisher.at("/live", Publisher.status(410));
        follow("herald");
        pollOnce();
        clock.advance(Duration.ofDays(7));
        // when
        poller.turn();
        // then
        assertThat(roster.lease("other", 10, ONE_SECOND)).isEmpty();
        assertThat(publisher.requests("/live")).hasSize(1);
    }

    @Test
    void aRedirectToThisMachineIsRefused() {
        // given
        publisher.at("/live", Publisher.redirect(302, "http://localhost:" + publisher.port() + "/inside"));
        publisher.at("/inside", Publisher.document(TEXT, blog("Secret")));
        follow("herald");
        // when
        pollOnce();
        // then
        assertThat(outcomes).containsExactly(new Polled.Failed("the host's address is not public (loopback)", null));
        assertThat(publisher.requests("/inside")).isEmpty();
    }

    @Test
    void bytesThatAreNoTextAreAFailureAndNoEntry() {
        // given
        var latin = blog("Couvre-feu décrété").getBytes(StandardCharsets.ISO_8859_1);
        publisher.at("/live", Publisher.bytes("text/plain; charset=utf-8", latin));
        follow("herald");
        // when
        pollOnce();
        // then
        assertThat(log).allSatisfy(update -> assertThat(update.headline()).doesNotContain("\ufffd"));
        assertThat(outcomes).hasSize(1);
    }

    @Test
    void whatTheLogDidNotTakeComesAgainUnderTheSameId() {
        // given
        publisher.at("/live", Publisher.tagged("\"v1\"", TEXT, blog("Curfew", "Border closed")));
        follow("herald");
        logIsAway = true;
        pollOnce();
        logIsAway = false;
        clock.advance(Duration.ofSeconds(5));
        // when
        pollOnce();
        // then
        assertThat(outcomes.getFirst()).isInstanceOf(Polled.Undone.class);
        assertThat(log).extracting(LiveUpdate::revision).containsExactly(1, 1);
        assertThat(log).extracting(LiveUpdate::id).doesNotHaveDuplicates();
    }

    @Test
    void anotherReplicaGoesOnWhereOneStopped() {
        // given
        publisher.at("/live", Publisher.document(TEXT, blog("Curfew", "Border closed")));
        follow("herald");
        pollOnce();
        poller.close();
        poller = poller("another");
        publisher.at("/live", Publisher.document(TEXT, blog("Talks begin", "Curfew", "Border closed")));
        // when
        pollOnce();
        // then
        assertThat(log).extracting(LiveUpdate::headline).containsExactly("Curfew", "Border closed", "Talks begin");
    }

    private void follow(String id) {
        follow(id, "/live");
    }

    private void follow(String id, String path) {
        add(id, publisher.url(path));
    }

    private void add(String id, String url) {
        var json = "{\"id\": \"%s\", \"url\": \"%s\", \"zone\": \"UTC\", \"interval\": \"1s\"}".formatted(id, url);
        try {
            switch (new Drafts(KnownSources.shipped()).read(WireJson.mapper().readTree(json))) {
                case Draft.Valid(var source) -> assertThat(roster.add(source)).isTrue();
                case Draft.Invalid invalid -> throw new IllegalArgumentException(invalid.toString());
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Instant nextPollOf(String id) {
        return roster.find(id).orElseThrow().progress().nextPollAt();
    }

    /** One more poll of the one source, which is due by then. */
    private void pollOnce() {
        int before = outcomes.size();
        clock.advance(Duration.ofSeconds(2));
        poller.turn();
        await("a poll").atMost(Duration.ofMinutes(1)).until(() -> outcomes.size() > before);
    }

    /** A live blog, newest entry first. */
    private static String blog(String... headlines) {
        return IntStream.range(0, headlines.length)
                .mapToObj(i -> headlines[headlines.length - 1 - i])
                .map(headline -> "27 Sep 2020, %s\n%s\n\nBody of %s, as its correspondents tell it.\n"
                        .formatted(time(headline), headline, headline))
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), entries -> String.join("\n", entries.reversed())));
    }

    /** The same for the same headline. */
    private static String time(String headline) {
        return "%02d:%02d".formatted(17, Math.floorMod(headline.hashCode(), 60));
    }
}
