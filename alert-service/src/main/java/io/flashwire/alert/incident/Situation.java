package io.flashwire.alert.incident;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sightings that tell of one and the same event.
 *
 * @param key kind, party and window in words: what the id is made of when a desk is first told
 * @param side whose dossier it is of: an affiliation, or {@link DossierKey#ANYBODY}
 * @param sightings in the order of their clocks, at least one of which can raise an alert
 */
public record Situation(String key, String side, List<Sighting> sightings) {

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

    /** The same as it was when only the first so many of its sightings were known. */
    public Situation first(int known) {
        return known == sightings.size() ? this : new Situation(key, side, sightings.subList(0, known));
    }

    public Set<Sighting.Id> ids() {
        return sightings.stream().map(Sighting::id).collect(Collectors.toSet());
    }

    public List<Sighting> raising() {
        return sightings.stream().filter(Sighting::raises).toList();
    }

    public List<Sighting> denials() {
        return sightings.stream().filter(Sighting::denies).toList();
    }
}
