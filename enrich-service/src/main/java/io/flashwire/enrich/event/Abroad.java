package io.flashwire.enrich.event;

import io.flashwire.contracts.EventKind;
import io.flashwire.enrich.lexicon.States;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells troops that a state sends to another one from its own on its own streets. */
final class Abroad {

    private final Set<String> countries = new HashSet<>();
    private final List<Reading> readings;

    /** @param readings the whole update: its headline may name the country */
    Abroad(List<Reading> readings) {
        this.readings = readings;
        readings.forEach(this::addCountries);
    }

    private void addCountries(Reading reading) {
        for (int at = 0; at < reading.size(); at++) {
            var place = reading.place(at);
            add(place == null ? null : place.country());
            var actor = reading.actor(at);
            add(
                    actor == null || actor.affiliation() == null
                            ? null
                            : States.alpha2(actor.affiliation()).orElse(actor.affiliation()));
        }
    }

    private void add(@Nullable String country) {
        if (country != null) {
            countries.add(country);
        }
    }

    Finding judged(Finding finding) {
        boolean sent = finding.kind() == EventKind.FOREIGN_FORCES && !finding.optional() && !namesForeigners(finding);
        return sent && countries.size() < 2
                ? finding.as(finding.decision().optional("a state's own, at home"))
                : finding;
    }

    /** "foreign fighters", "mercenaries": foreign wherever they are. */
    private boolean namesForeigners(Finding finding) {
        return readings.stream()
                .filter(reading -> reading.holds(finding.evidence()))
                .flatMap(reading -> reading.marks().stream())
                .anyMatch(mark ->
                        mark.entry().topics().stream().anyMatch(topic -> topic.kind() == EventKind.FOREIGN_FORCES));
    }
}
