package io.flashwire.ingest.following;

import io.flashwire.ingest.reading.Kind;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a source is asked. Left to itself it is asked the less often the longer it has been silent: at first every
 * {@code busiest}, in the end every {@code slowest}; a live blog never less often than {@code slowestBlog}.
 *
 * @param longestHint however long a publisher says that nothing will change, it is believed for this long
 * @param longestBackoff between two attempts at a source that fails
 */
public record Cadence(
        Duration busiest, Duration slowestBlog, Duration slowest, Duration longestHint, Duration longestBackoff) {

    private static final int SILENCE_TO_INTERVAL = 10;
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(24);
    private static final Duration AFTER_OWN_FAULT = Duration.ofSeconds(1);
    private static final Duration LEAST_BACKOFF = Duration.ofSeconds(5);
    private static final double JITTER = 0.1;
    private static final double JITTER_OF_FAILURES = 0.25;

    /** Between two polls as the source would have it. */
    public Duration interval(Followed source, Instant newsAt, Instant now) {
        if (source.interval() != null) {
            return source.interval();
        }
        var silence = Duration.between(newsAt, now).dividedBy(SILENCE_TO_INTERVAL);
        return longest(busiest, shortest(silence, isLiveBlog(source.kind()) ? slowestBlog : slowest));
    }

    private static boolean isLiveBlog(@Nullable Kind kind) {
        return kind == Kind.LIVE_BLOG_PAGE || kind == Kind.LIVE_BLOG_TEXT || kind == Kind.LIVE_BLOG_API;
    }

    /**
     * From one poll to the next while all goes well.
     *
     * @param chance from 0 to 1, so that sources that were added together do not stay together
     */
    Duration afterAnswer(Duration interval, @Nullable Duration quiet, double chance) {
        var hinted = quiet == null ? Duration.ZERO : shortest(quiet, longestHint);
        return longest(spread(interval, JITTER, chance), hinted);
    }

    /** @param failures in a row, this one counted */
    Duration afterFailure(Duration interval, int failures, @Nullable Duration retryAfter, double chance) {
        var doubled = longest(interval, LEAST_BACKOFF).multipliedBy(1L << Math.min(failures - 1, 20));
        var backoff = spread(shortest(doubled, longest(interval, longestBackoff)), JITTER_OF_FAILURES, chance);
        return retryAfter == null ? backoff : longest(backoff, shortest(retryAfter, LONGEST_RETRY_AFTER));
    }

    Duration afterOwnFault() {
        return AFTER_OWN_FAULT;
    }

    private static Duration spread(Duration time, double share, double chance) {
        return Duration.ofMillis(Math.round(time.toMillis() * (1 - share + 2 * share * chance)));
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shortest(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
