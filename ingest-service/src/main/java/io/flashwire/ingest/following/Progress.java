package io.flashwire.ingest.following;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the following of a source has come.
 *
 * @param since when it has been followed
 * @param nextPollAt not asked before
 * @param polledAt when it was last asked
 * @param trouble absent where the last poll went well
 * @param gone whether its publisher says that it will not come back
 */
public record Progress(
        Instant since,
        Instant nextPollAt,
        @Nullable Instant polledAt,
        Answers answers,
        @Nullable Trouble trouble,
        boolean gone) {

    /** Nothing is known yet, and it may be asked at once. */
    public static Progress begin(Instant now) {
        return new Progress(now, now, null, Answers.NONE, null, false);
    }

    /** Asked at once, and what was wrong is forgotten: somebody has changed what it is. */
    Progress resumed(Instant now) {
        return new Progress(since, now, polledAt, answers, null, false);
    }

    /**
     * @param started when the poll began, which the next one counts from
     * @param chance from 0 to 1, for the jitter
     */
    public record At(Instant started, Instant ended, double chance) {}

    public Progress after(Polled polled, Followed source, Cadence cadence, At at) {
        return switch (polled) {
            case Polled.Read read -> {
                var after = answers.read(read, at.ended());
                yield answered(after, read.quiet(), source, cadence, at);
            }
            case Polled.Unchanged(var quiet) -> answered(answers.again(at.ended()), quiet, source, cadence, at);
            case Polled.Failed(var why, var retryAfter) -> {
                var worse = Trouble.after(trouble, why, at.ended());
                var pause = cadence.afterFailure(
                        interval(answers, source, cadence, at), worse.failures(), retryAfter, at.chance());
                yield new Progress(since, at.ended().plus(pause), at.started(), answers, worse, false);
            }
            case Polled.Gone _ -> {
                var end = Trouble.after(trouble, "its publisher has ended it (410)", at.ended());
                yield new Progress(since, at.ended(), at.started(), answers, end, true);
            }
            case Polled.Undone _ ->
                new Progress(since, at.ended().plus(cadence.afterOwnFault()), polledAt, answers, trouble, false);
        };
    }

    private Progress answered(Answers after, @Nullable Duration quiet, Followed source, Cadence cadence, At at) {
        var pause = cadence.afterAnswer(interval(after, source, cadence, at), quiet, at.chance());
        return new Progress(since, at.started().plus(pause), at.started(), after, null, false);
    }

    private Duration interval(Answers answers, Followed source, Cadence cadence, At at) {
        var heardAt = answers.newsAt() == null ? since : answers.newsAt();
        return cadence.interval(source, heardAt, at.ended());
    }

    /** @param since the first of the failures in a row */
    public record Trouble(int failures, Instant since, String why) {

        static Trouble after(@Nullable Trouble before, String why, Instant now) {
            return before == null ? new Trouble(1, now, why) : new Trouble(before.failures + 1, before.since, why);
        }
    }
}
