package io.flashwire.ingest.following;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * Whether a source can be relied on to speak: that nothing comes from it must be noticed before somebody misses it.
 *
 * @param since when it has been so
 */
public record Health(Status status, Instant since, String reason) {

    private static final int FAILURES = 3;
    private static final Duration LATE = Duration.ofMinutes(1);

    public enum Status {
        /** It answers, and it brings news. */
        SPEAKING,
        /** It has not answered yet. */
        BEGINNING,
        /** It answers as ever, but has had nothing new for longer than its freshness. */
        STALE,
        /** It answers, but nothing is read in it: the silent zero of a page that changed its form. */
        EMPTY,
        /** It does not answer as it should, time after time. */
        FAILING,
        /** It is due, and nobody asks it. */
        OVERDUE,
        /** Its publisher has ended it. */
        STOPPED,
        /** The desk has paused it. */
        PAUSED;

        /** As metrics name it. */
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Health of(Followed source, Progress progress, Instant now) {
        var answers = progress.answers();
        var trouble = progress.trouble();
        if (source.paused()) {
            return new Health(
                    Status.PAUSED,
                    Objects.requireNonNullElse(progress.polledAt(), progress.since()),
                    "the desk has paused it");
        }
        if (progress.gone() && trouble != null) {
            return new Health(Status.STOPPED, trouble.since(), trouble.why());
        }
        if (progress.nextPollAt().plus(LATE).isBefore(now)) {
            return new Health(Status.OVERDUE, progress.nextPollAt(), "it is due, and nobody asks it");
        }
        if (trouble != null && trouble.failures() >= FAILURES) {
            return new Health(
                    Status.FAILING, trouble.since(), trouble.failures() + " polls in a row failed: " + trouble.why());
        }
        if (answers.answeredAt() == null) {
            return new Health(Status.BEGINNING, progress.since(), "it has not answered yet");
        }
        if (answers.emptySince() != null) {
            return new Health(Status.EMPTY, answers.emptySince(), "it answers, but no entry is read in it");
        }
        var heardAt = Objects.requireNonNullElse(answers.newsAt(), progress.since());
        return heardAt.plus(source.freshness()).isBefore(now)
                ? new Health(Status.STALE, heardAt, "nothing new for longer than " + Spans.write(source.freshness()))
                : new Health(Status.SPEAKING, heardAt, "it answers, and it brings news");
    }
}
