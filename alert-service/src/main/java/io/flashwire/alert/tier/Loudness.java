package io.flashwire.alert.tier;

import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.Event;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.Figure;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.TierTable;
import java.util.Objects;

/** The tier of each event of an update, by the desk's table. */
public record Loudness(TierTable table) {

    public Tier of(EnrichedUpdate enriched, Event event) {
        var killed = event.kind() == EventKind.CASUALTIES ? killed(enriched, event) : 0;
        return table.of(event.kind(), event.status(), killed, event.actor() != null);
    }

    /** The highest number of dead that the update gives for those whom the event befell. */
    private static long killed(EnrichedUpdate enriched, Event event) {
        return enriched.figures().stream()
                .filter(figure -> figure.what() == Figure.What.KILLED)
                .filter(figure -> figure.whose() == null
                        || event.target() == null
                        || Objects.equals(figure.whose(), event.target()))
                .mapToLong(Figure::value)
                .max()
                .orElse(0);
    }
}
