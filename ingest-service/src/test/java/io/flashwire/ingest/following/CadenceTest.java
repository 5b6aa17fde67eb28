package io.flashwire.ingest.following;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.egress.Validators;
import io.flashwire.ingest.following.Health.Status;
import io.flashwire.ingest.reading.Kind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a source is asked next, and what is said of its health. */
class CadenceTest {

    static final Cadence CADENCE = new Cadence(
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15));

    private static final Instant NOON = Instant.parse("2020-09-27T12:00:00Z");
    private static final double MIDDLE = 0.5;

    @ParameterizedTest
    @CsvSource({
        "LIVE_BLOG_PAGE, PT0S,   PT15S",
        "LIVE_BLOG_PAGE, PT2M,   PT15S",
        "LIVE_BLOG_PAGE, PT5M,   PT30S",
        "LIVE_BLOG_PAGE, PT6H,   PT1M",
        "FEED,           PT2M,   PT15S",
        "FEED,           PT20M,  PT2M",
        "FEED,           PT48H,  PT5M"
    })
    void theLongerItIsSilentTheLessOftenItIsAsked(Kind kind, Duration silence, Duration interval) {
        // when
        var next = CADENCE.interval(source(kind, null), NOON.minus(silence), NOON);
        // then
        assertThat(next).isEqualTo(interval);
    }

    @Test
    void whatTheDeskSaysBeatsItsOwnPace() {
        // when
        var next = CADENCE.interval(source(Kind.FEED, Duration.ofSeconds(3)), NOON.minusSeconds(90_000), NOON);
        // then
        assertThat(next).isEqualTo(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, PT30S", "PT10S, PT30S", "PT2M, PT2M", "PT24H, PT10M"})
    void aPublisherThatPromisesQuietIsBelievedForAWhile(@Nullable Duration quiet, Duration pause) {
        // when
        var next = CADENCE.afterAnswer(Duration.ofSeconds(30), quiet, MIDDLE);
        // then
        assertThat(next).isEqualTo(pause);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1,  -,      PT15S",
                "2,  -,      PT30S",
                "4,  -,      PT2M",
                "10, -,      PT15M",
                "99, -,      PT15M",
                "1,  PT1S,   PT15S",
                "1,  PT2H,   PT2H",
                "1,  PT240H, PT24H"
            })
    void failuresAreBackedOffFrom(int failures, @Nullable Duration retryAfter, Duration pause) {
        // when
        var next = CADENCE.afterFailure(Duration.ofSeconds(15), failures, retryAfter, MIDDLE);
        // then
        assertThat(next).isEqualTo(pause);
    }

    @Test
    void sourcesThatBeginTogetherDoNotStayTogether() {
        // when
        var pauses = Stream.of(0.0, 0.25, 0.75, 1.0)
                .map(chance -> CADENCE.afterAnswer(Duration.ofSeconds(100), null, chance))
                .toList();
        // then
        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(90),
                        Duration.ofSeconds(95),
                        Duration.ofSeconds(105),
                        Duration.ofSeconds(110));
    }

    @Test
    void aSourceThatAnswersAgainIsForgiven() {
        // given
        var failing = after(after(begin(), failed()), failed());
        // when
        var well = after(failing, new Polled.Unchanged(null));
        // then
        assertThat(failing.trouble()).isNotNull();
        assertThat(well.trouble()).isNull();
    }

    @Test
    void aFaultOfOurOwnIsNoneOfTheSource() {
        // when
        var after = after(begin(), new Polled.Undone("the log is away"));
        // then
        assertThat(after.trouble()).isNull();
        assertThat(after.nextPollAt()).isBefore(NOON.plusSeconds(5));
    }

    @Test
    void threeFailuresMakeItFailing() {
        // when
        var progress = after(after(after(begin(), failed()), failed()), failed());
        // then
        assertThat(health(progress, NOON))
                .isEqualTo(new Health(Status.FAILING, NOON, "3 polls in a row failed: it answers with status 500"));
    }

    @Test
    void answersWithNothingInThemAreNoticedAtOnce() {
        // given
        var speaking = after(begin(), read(40, 40));
        // when
        var silent = after(speaking, read(0, 0));
        // then
        assertThat(health(speaking, NOON).status()).isEqualTo(Status.SPEAKING);
        assertThat(health(silent, NOON).status()).isEqualTo(Status.EMPTY);
        assertThat(health(after(silent, read(40, 0)), NOON).status()).isEqualTo(Status.SPEAKING);
    }

    @Test
    void nothingNewForLongerThanItsFreshnessMakesItStale() {
        // given
        var progress = after(begin(), read(40, 40));
        var answeringStill =
                new Progress(progress.since(), NOON.plusSeconds(90_000), NOON, progress.answers(), null, false);
        // when
        var health = health(answeringStill, NOON.plus(Duration.ofHours(24)).plusSeconds(1));
        // then
        assertThat(health).isEqualTo(new Health(Status.STALE, NOON, "nothing new for longer than 1d"));
    }

    @Test
    void whatIsDueAndNotAskedIsOverdue() {
        // when
        var health = health(after(begin(), read(1, 1)), NOON.plusSeconds(600));
        // then
        assertThat(health.status()).isEqualTo(Status.OVERDUE);
    }

    @Test
    void whatIsGoneHasStopped() {
        // when
        var progress = after(begin(), new Polled.Gone());
        // then
        assertThat(health(progress, NOON.plusSeconds(86_400)).status()).isEqualTo(Status.STOPPED);
    }

    private static Progress begin() {
        return Progress.begin(NOON);
    }

    private static Progress after(Progress progress, Polled polled) {
        return progress.after(polled, source(Kind.FEED, null), CADENCE, new Progress.At(NOON, NOON, MIDDLE));
    }

    private static Polled failed() {
        return new Polled.Failed("it answers with status 500", null);
    }

    private static Polled read(int entries, int news) {
        return new Polled.Read(entries, news, Validators.NONE, "digest", null, 1, NOON);
    }

    private static Health health(Progress progress, Instant now) {
        return Health.of(source(Kind.FEED, null), progress, now);
    }

    private static Followed source(Kind kind, @Nullable Duration interval) {
        return new Followed(
                "herald",
                "Herald",
                URI.create("https://herald.example/live"),
                kind,
                "herald",
                null,
                null,
                null,
                interval,
                SecretHeaders.NONE,
                Duration.ofHours(24),
                false,
                false);
    }
}
