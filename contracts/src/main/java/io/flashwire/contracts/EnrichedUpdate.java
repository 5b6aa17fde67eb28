package io.flashwire.contracts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * An update with what it says about whom, where and how loudly. In JSON all fields of the update stand beside the others.
 *
 * @param languageConfidence 0 to 1; the language itself is the update's
 */
public record EnrichedUpdate(
        @JsonUnwrapped LiveUpdate update,
        double languageConfidence,
        List<Actor> actors,
        List<Place> places,
        List<Event> events,
        List<Figure> figures,
        Tier tier) {

    public EnrichedUpdate {
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        events = List.copyOf(events);
        figures = List.copyOf(figures);
    }
}
