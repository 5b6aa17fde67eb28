package io.flashwire.ingest.reading;

import io.flashwire.contracts.LiveUpdate;
import java.util.List;

/**
 * What one document holds.
 *
 * @param updates in the order of the page
 * @param leftOut lines that are no news, so that nothing disappears silently
 */
public record Reading(List<LiveUpdate> updates, List<Problem> problems, List<LeftOut> leftOut) {

    public Reading {
        updates = List.copyOf(updates);
        problems = List.copyOf(problems);
        leftOut = List.copyOf(leftOut);
    }

    static Reading failed(Problem problem) {
        return new Reading(List.of(), List.of(problem), List.of());
    }

    public boolean failed() {
        return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    /** @param line counted from 1 */
    public record LeftOut(int line, String reason) {}
}
