package io.flashwire.alert.incident;

import io.flashwire.alert.incident.JoinRules.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a dossier, read for writing: what was told of incidents that began in it, and those incidents.
 *
 * @param filed the sightings of these incidents, and those in the stretch that belong to none
 */
public record Dossier(DossierKey key, List<Filed> filed, List<Incident> incidents) {

    public Dossier {
        filed = List.copyOf(filed);
        incidents = List.copyOf(incidents);
    }

    /** @param incident id of the incident that it belongs to; absent where it belongs to none */
    public record Filed(Sighting sighting, @Nullable String incident) {}

    public List<Situation> situations(Rule rule) {
        return Sweep.situations(key, rule, filed.stream().map(Filed::sighting).toList());
    }

    /** What belonged to each incident when it was last judged. */
    public Map<String, Set<Sighting.Id>> members() {
        var members = new HashMap<String, Set<Sighting.Id>>();
        for (var entry : filed) {
            if (entry.incident() != null) {
                members.computeIfAbsent(entry.incident(), _ -> new HashSet<>())
                        .add(entry.sighting().id());
            }
        }
        return members;
    }

    /** The part of a dossier that a new sighting can bear on. */
    public record Stretch(DossierKey key, Instant from, Instant to) {

        /** Twice the window to either side: what began earlier is closed, and what begins later does not depend on it. */
        public static Stretch around(DossierKey key, Rule rule, Instant at) {
            var reach = rule.window().plus(rule.window()).plus(Duration.ofDays(1));
            return new Stretch(key, at.minus(reach), at.plus(reach));
        }

        public Stretch and(Stretch other) {
            return new Stretch(
                    key, from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
        }

        public boolean holds(Instant at) {
            return !at.isBefore(from) && !at.isAfter(to);
        }
    }
}
