package io.flashwire.enrich.event;

import io.flashwire.contracts.Event;
import io.flashwire.contracts.Figure;
import java.util.List;

/**
 * What the event coder reads out of one update.
 *
 * @param reasons for each event, and for each word that could have been one
 */
public record Coding(List<Event> events, List<Figure> figures, List<Reason> reasons) {

    public static final Coding NOTHING = new Coding(List.of(), List.of(), List.of());

    public Coding {
        events = List.copyOf(events);
        figures = List.copyOf(figures);
        reasons = List.copyOf(reasons);
    }
}
