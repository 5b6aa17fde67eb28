package io.flashwire.contracts;

import org.jspecify.annotations.Nullable;

/**
 * A number of people or things that an update reports.
 *
 * @param atLeast whether the text says "at least", "more than" or the like
 * @param whose id of the actor who suffered it
 * @param saidBy id of the actor who says so
 */
public record Figure(
        What what,
        long value,
        boolean atLeast,
        @Nullable String whose,
        @Nullable String saidBy,
        Span evidence) {

    public enum What {
        KILLED,
        WOUNDED,
        MISSING,
        CAPTURED,
        DISPLACED,
        AIRCRAFT,
        DRONES,
        VEHICLES,
        SHIPS
    }
}
