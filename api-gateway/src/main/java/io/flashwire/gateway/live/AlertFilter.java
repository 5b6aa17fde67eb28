package io.flashwire.gateway.live;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.Tier;
import java.util.Optional;
import java.util.Set;

/**
 * What a client wants to be told; what it missed it is told in any case.
 *
 * @param kinds all where empty
 * @param exercise all where empty
 */
public record AlertFilter(Tier minTier, Set<EventKind> kinds, Optional<Boolean> exercise) {

    public static final AlertFilter ALL = new AlertFilter(Tier.ROUTINE, Set.of(), Optional.empty());

    public AlertFilter {
        kinds = Set.copyOf(kinds);
    }

    boolean passes(StreamEvent event) {
        return switch (event) {
            case StreamEvent.GapEvent _ -> true;
            case StreamEvent.AlertEvent alert ->
                alert.tier().atLeast(minTier)
                        && (kinds.isEmpty() || kinds.contains(alert.kind()))
                        && (exercise.isEmpty() || exercise.get() == alert.exercise());
        };
    }
}
