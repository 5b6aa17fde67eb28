package io.flashwire.ingest.reading;

import io.flashwire.contracts.LiveUpdate;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one document holds.
 *
 * @param updates in the order of the document; what its publisher took back is among them, with the state {@code WITHDRAWN}
 * @param leftOut lines that are no news, so that nothing disappears silently
 * @param complete whether the document lists all entries that there are, so that one which is no longer in it is gone
 * @param nextPage where the document goes on
 * @param ttl for how long its publisher asks not to be asked again
 * @param hub that tells of changes, with the {@code topic} to subscribe to there (WebSub)
 */
public record Reading(
        List<LiveUpdate> updates,
        List<Problem> problems,
        List<LeftOut> leftOut,
        boolean complete,
        @Nullable String nextPage,
        @Nullable Duration ttl,
        @Nullable Hub hub) {

    public Reading {
        updates = List.copyOf(updates);
        problems = List.copyOf(problems);
        leftOut = List.copyOf(leftOut);
    }

    public Reading(List<LiveUpdate> updates, List<Problem> problems) {
        this(updates, problems, List.of());
    }

    public Reading(List<LiveUpdate> updates, List<Problem> problems, List<LeftOut> leftOut) {
        this(updates, problems, leftOut, false, null, null, null);
    }

    public static Reading failed(Problem problem) {
        return new Reading(List.of(), List.of(problem));
    }

    public Reading withUpdates(List<LiveUpdate> others) {
        return new Reading(others, problems, leftOut, complete, nextPage, ttl, hub);
    }

    public Reading whole(boolean whole) {
        return new Reading(updates, problems, leftOut, whole, nextPage, ttl, hub);
    }

    public Reading goingOnAt(@Nullable String next) {
        return new Reading(updates, problems, leftOut, complete, next, ttl, hub);
    }

    public Reading freshFor(@Nullable Duration time) {
        return new Reading(updates, problems, leftOut, complete, nextPage, time, hub);
    }

    public Reading toldBy(@Nullable Hub teller) {
        return new Reading(updates, problems, leftOut, complete, nextPage, ttl, teller);
    }

    public boolean failed() {
        return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    /** @param line counted from 1 */
    public record LeftOut(int line, String reason) {}

    /** @param topic the feed's own name for itself there, {@code rel=self} */
    public record Hub(String url, String topic) {}
}
