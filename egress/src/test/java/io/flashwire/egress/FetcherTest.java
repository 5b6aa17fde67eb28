package io.flashwire.egress;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.testing.Publisher;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetches from a publisher that misbehaves on purpose. */
class FetcherTest {

    private static final String XML = "application/rss+xml";
    private static final String TEXT = "Shelling reported on the border. ".repeat(40);
    private static final String TEXT_IN_BROTLI = "GycF+I1Utb8GmXJ7Ey5tyCKUWKZh2AamnWjPQK97Hw8GAA==";
    private static final int LARGEST = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Vertx VERTX = Vertx.vertx();
    private static final Dialer DIALER = new Dialer(VERTX, new Egress(Set.of("127.0.0.1")));
    private static final Fetcher FETCHER = new Fetcher(
            DIALER,
            new Fetcher.Limits(PATIENCE, LARGEST),
            "Flashwire/1 (+https://desk.example)",
            InstantSource.system());

    private final Publisher publisher = new Publisher();

    @AfterEach
    void stop() {
        publisher.close();
    }

    @AfterAll
    static void close() {
        DIALER.close();
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @BeforeAll
    static void warmUp() {
        // The first call loads the client's classes, which the patience of a test is not for.
        try (var publisher = new Publisher()) {
            FETCHER.fetch(URI.create(publisher.url("/")));
        }
    }

    @Test
    void asksPolitely() {
        // given
        publisher.at("/feed", Publisher.document(XML, TEXT));
        // when
        var fetched = FETCHER.fetch(uri("/feed"));
        // then
        assertThat(text(fetched)).isEqualTo(TEXT);
        assertThat(publisher.requests("/feed")).singleElement().satisfies(request -> {
            assertThat(request.header("user-agent")).isEqualTo("Flashwire/1 (+https://desk.example)");
            assertThat(request.header("accept-encoding")).isEqualTo("gzip, br");
        });
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        // given
        publisher.at("/feed", Publisher.tagged("\"v1\"", XML, TEXT));
        var first = (Fetched.Document) FETCHER.fetch(uri("/feed"));
        // when
        var second = FETCHER.fetch(uri("/feed"), Map.of(), first.validators());
        // then
        assertThat(second).isEqualTo(new Fetched.Unmodified(null));
    }

    @Test
    void theSameDocumentUnderTheSameTagIsUnmodified() {
        // given
        publisher.at("/feed", Publisher.document(XML, TEXT, "etag", "W/\"v1\"", "cache-control", "max-age=60"));
        // when
        var fetched = FETCHER.fetch(uri("/feed"), Map.of(), new Validators("W/\"v1\"", null));
        // then
        assertThat(fetched).isEqualTo(new Fetched.Unmodified(Duration.ofMinutes(1)));
    }

    @Test
    void theDateOfTheLastChangeIsACondition() {
        // given
        publisher.at("/feed", Publisher.document(XML, TEXT, "last-modified", "Sun, 27 Sep 2020 08:40:00 GMT"));
        var first = (Fetched.Document) FETCHER.fetch(uri("/feed"));
        // when
        FETCHER.fetch(uri("/feed"), Map.of(), first.validators());
        // then
        assertThat(publisher.requests("/feed").getLast().header("if-modified-since"))
                .isEqualTo("Sun, 27 Sep 2020 08:40:00 GMT");
    }

    @Test
    void gzipIsUnfolded() {
        // given
        publisher.at("/feed", Publisher.gzipped(XML, TEXT, true));
        // when
        var fetched = FETCHER.fetch(uri("/feed"));
        // then
        assertThat(text(fetched)).isEqualTo(TEXT);
    }

    @Test
    void brotliIsUnfolded() {
        // given
        var packed = Base64.getDecoder().decode(TEXT_IN_BROTLI);
        publisher.at("/feed", Publisher.bytes(XML, packed, "content-encoding", "br"));
        // when
        var fetched = FETCHER.fetch(uri("/feed"));
        // then
        assertThat(text(fetched)).isEqualTo(TEXT);
    }

    @Test
    void halfAGzipIsNoDocument() {
        // given
        publisher.at("/feed", Publisher.gzipped(XML, TEXT, false));
        // when
        var fetched = FETCHER.fetch(uri("/feed"));
        // then
        assertThat(fetched).isEqualTo(new Fetched.Failed("cannot be decoded: it is no whole gzip"));
    }

    @Test
    void aFewBytesThatUnfoldIntoMillionsAreNotUnfolded() {
        // given
        publisher.at("/bomb", Publisher.gzipped(XML, " ".repeat(50 * LARGEST), true));
        // when
        var fetched = FETCHER.fetch(uri("/bomb"));
        // then
        assertThat(fetched).isEqualTo(new Fetched.Failed("cannot be decoded: it unfolds to more than 100000 bytes"));
    }

    @Test
    void aDocumentWithoutEndIsGivenUp() {
        // given
        publisher.at("/endless", Publisher.endless());
        // when
        var fetched = FETCHER.fetch(uri("/endless"));
        // then
        assertThat(fetched).isEqualTo(new Fetched.Failed("larger than 100000 bytes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dripping", "/silent"})
    void aSlowDocumentIsGivenUp(String path) {
        // given
        publisher.at("/dripping", Publisher.dripping(Duration.ofMillis(100))).at("/silent", Publisher.silent());
        var started = System.nanoTime();
        // when
        var fetched = FETCHER.fetch(uri(path));
        // then
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .isBetween(PATIENCE.minusMillis(100), PATIENCE.multipliedBy(2));
    }

    @Test
    void aConnectionThatEndsInTheMiddleGivesNoDocument() {
        // given
        publisher.at("/feed", Publisher.hangingUp(XML, TEXT));
        // when
        var fetched = FETCHER.fetch(uri("/feed"));
        // then
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsAreFollowed(int status) {
        // given
        publisher
                .at("/old", Publisher.redirect(status, "new/live blog"))
                .at("/new/live%20blog", Publisher.document(XML, TEXT));
        // when
        var fetched = FETCHER.fetch(uri("/old"));
        // then
        assertThat(text(fetched)).isEqualTo(TEXT);
        assertThat(((Fetched.Document) fetched).url()).isEqualTo(uri("/new/live%20blog"));
    }

    @Test
    void redirectsEnd() {
        // given
        publisher.at("/round", Publisher.redirect(302, "/round"));
        // when
        var fetched = FETCHER.fetch(uri("/round"));
        // then
        assertThat(fetched).isEqualTo(new Fetched.Failed("more than 5 redirects"));
        assertThat(publisher.requests("/round")).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://[fd00:ec2::254]/latest/meta-data/",
                "http://127.0.0.2/",
                "http://localhost/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.2]/",
                "http://2130706434/",
                "http://0x7f000002/",
                "http://127.2/",
                "http://0/",
                "http://10.0.0.1:8080/",
                "//192.168.0.1/",
                "file:///etc/passwd",
                "ftp://127.0.0.1/feed",
                "gopher://127.0.0.1/",
                "http://user:word@127.0.0.1/"
            })
    void noRedirectLeadsInside(String inside) {
        // given
        publisher.at("/feed", Publisher.redirect(302, inside));
        // when
        var fetched = FETCHER.fetch(uri("/feed"));
        // then
        assertThat(fetched).isInstanceOfAny(Fetched.Forbidden.class, Fetched.Failed.class);
        assertThat(fetched.toString()).containsAnyOf("not public", "the URL ", "is unknown");
    }

    @Test
    void aSecretStaysWithItsHost() {
        // given
        try (var other = new Publisher()) {
            publisher
                    .at("/feed", Publisher.redirect(302, "/moved"))
                    .at("/moved", Publisher.redirect(302, other.url("/feed")));
            other.at("/feed", Publisher.document(XML, TEXT));
            // when
            FETCHER.fetch(uri("/feed"), Map.of("Authorization", "Bearer word"), Validators.NONE);
            // then
            assertThat(publisher.requests("/moved").getFirst().header("authorization"))
                    .isEqualTo("Bearer word");
            assertThat(other.requests("/feed").getFirst().header("authorization"))
                    .isNull();
        }
    }

    @Test
    void patienceIsAskedForInSeconds() {
        // given
        publisher.at("/feed", Publisher.status(429, "retry-after", "120"));
        // when
        var fetched = FETCHER.fetch(uri("/feed"));
        // then
        assertThat(fetched).isEqualTo(new Fetched.Refused(429, Duration.ofMinutes(2)));
    }

    @Test
    void patienceIsAskedForWithADate() {
        // given
        var clock = InstantSource.fixed(Instant.parse("2020-09-27T08:39:00Z"));
        var fetcher = new Fetcher(DIALER, new Fetcher.Limits(PATIENCE, LARGEST), "Flashwire", clock);
        publisher.at("/feed", Publisher.status(503, "retry-after", "Sun, 27 Sep 2020 08:40:00 GMT"));
        // when
        var fetched = fetcher.fetch(uri("/feed"));
        // then
        assertThat(fetched).isEqualTo(new Fetched.Refused(503, Duration.ofMinutes(1)));
    }

    @Test
    void whatIsGoneIsGone() {
        // given
        publisher.at("/feed", Publisher.status(410));
        // when
        var fetched = FETCHER.fetch(uri("/feed"));
        // then
        assertThat(fetched).isEqualTo(new Fetched.Gone());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "max-age=90,                  -,                             -,  PT1M30S",
                "'public, MAX-AGE=90',        -,                             30, PT1M",
                "max-age=90,                  'Sun, 27 Sep 2020 09:00:00 GMT', -, PT1M30S",
                "max-age=20,                  -,                             30, -",
                "'no-cache, max-age=90',      -,                             -,  -",
                "no-store,                    'Sun, 27 Sep 2020 09:00:00 GMT', -, -",
                "-,                           'Sun, 27 Sep 2020 08:44:00 GMT', -, PT5M",
                "-,                           'Sun, 27 Sep 2020 08:00:00 GMT', -, -",
                "-,                           0,                             -,  -",
                "stale-while-revalidate=9,    -,                             -,  -"
            })
    void theServerSaysForHowLongNothingChanges(
            @Nullable String cacheControl, @Nullable String expires, @Nullable String age, @Nullable Duration fresh) {
        // given
        var headers = new HashMap<>(Map.of("date", "Sun, 27 Sep 2020 08:39:00 GMT"));
        put(headers, "cache-control", cacheControl);
        put(headers, "expires", expires);
        put(headers, "age", age);
        var answer = new Answer.Answered(200, headers, new byte[0]);
        // when
        var told = Freshness.of(answer, Instant.EPOCH);
        // then
        assertThat(told).isEqualTo(fresh);
    }

    private static void put(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }

    private URI uri(String path) {
        return URI.create(publisher.url(path));
    }

    private static String text(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Document.class);
        return new String(((Fetched.Document) fetched).content(), StandardCharsets.UTF_8);
    }
}
