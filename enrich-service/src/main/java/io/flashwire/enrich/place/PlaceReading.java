package io.flashwire.enrich.place;

import io.flashwire.contracts.Place;
import java.util.List;

/** The places of an update, and where they are named. */
public record PlaceReading(List<PlaceMention> mentions, List<Place> places) {

    public PlaceReading {
        mentions = List.copyOf(mentions);
        places = List.copyOf(places);
    }
}
