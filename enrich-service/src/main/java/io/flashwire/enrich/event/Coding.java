package io.flashwire.enrich.event;

import io.flashwire.contracts.Event;
import io.flashwire.contracts.Figure;
import java.util.List;

/** What the event coder reads out of one update. */
public record Coding(List<Event> events, List<Figure> figures) {

    public Coding {
        events = List.copyOf(events);
        figures = List.copyOf(figures);
    }
}
