package io.flashwire.alert.incident;

import java.time.Instant;
import java.util.List;

/**
 * Sightings that tell of one and the same event.
 *
 * @param id follows from the key: the same sightings make the same id, whatever the order in which they arrived
 * @param key kind, party, area and window in words
 * @param sightings in the order of their clocks, at least one of which can raise an alert
 */
public record Situation(String id, String key, List<Sighting> sightings) {

    public Situation {
        sightings = List.copyOf(sightings);
    }

    /** When its first timed report was published. */
    public Instant begunAt() {
        return raising().stream()
                .filter(sighting -> sighting.report().timed())
                .findFirst()
                .orElseGet(() -> raising().getFirst())
                .at();
    }

    public List<Sighting> raising() {
        return sightings.stream().filter(Sighting::raises).toList();
    }

    /** What supports it: reports and recaps, no denials. */
    public List<Sighting> supporting() {
        return sightings.stream().filter(sighting -> !sighting.denies()).toList();
    }

    public List<Sighting> denials() {
        return sightings.stream().filter(Sighting::denies).toList();
    }
}
