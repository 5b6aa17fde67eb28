package io.flashwire.alert.incident;

import io.flashwire.alert.incident.JoinRules.Rule;
import java.time.Instant;
import java.util.List;

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

    public Ledger ledger(Rule rule, Naming naming) {
        return Ledger.of(raising(), rule, side, naming);
    }

    public List<Sighting> raising() {
        return sightings.stream().filter(Sighting::raises).toList();
    }

    /** What supports it: reports and recaps. */
    public List<Sighting> supporting() {
        return sightings.stream().filter(Sighting::supports).toList();
    }

    public List<Sighting> denials() {
        return sightings.stream().filter(Sighting::denies).toList();
    }
}
