package io.flashwire.alert.silence;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Alerts that subscriptions are spared until a set time. It is narrow by construction: it names kinds or one incident, it
 * ends, and a FLASH is never part of it unless it names the incident.
 *
 * @param owner whose subscriptions it spares; absent where it spares everybody's
 * @param incident id of an incident; where absent, {@code kinds} says what it is about
 * @param countries where it is; empty for anywhere
 * @param actors ids or affiliations of who does it; empty for anybody
 * @param reason why somebody asked for it, for the others
 */
public record Silence(
        UUID id,
        @Nullable String owner,
        @Nullable String incident,
        Set<EventKind> kinds,
        Set<String> countries,
        Set<String> actors,
        Instant until,
        String reason,
        String by,
        Instant createdAt) {

    private static final Duration LONGEST = Duration.ofDays(30);
    private static final int LONGEST_REASON = 500;

    public Silence {
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        countries = countries == null ? Set.of() : Set.copyOf(countries);
        actors = actors == null ? Set.of() : Set.copyOf(actors);
    }

    /** What is wrong with it, one sentence for each broken rule. */
    public List<String> objections() {
        var objections = new ArrayList<String>();
        if (incident == null && kinds.isEmpty()) {
            objections.add("names neither an incident nor a kind");
        }
        if (!until.isAfter(createdAt)) {
            objections.add("ends before it begins");
        }
        if (until.isAfter(createdAt.plus(LONGEST))) {
            objections.add("lasts longer than " + LONGEST.toDays() + " days");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            objections.add("says why in 1 to " + LONGEST_REASON + " characters");
        }
        return objections;
    }

    public boolean covers(Alert alert, @Nullable String subscriber, Instant now) {
        return now.isBefore(until)
                && (owner == null || owner.equals(subscriber))
                && (incident == null
                        ? kinds.contains(alert.kind()) && alert.tier() != Tier.FLASH
                        : incident.equals(alert.incident().id()))
                && (countries.isEmpty() || isIn(alert))
                && (actors.isEmpty() || isBy(alert));
    }

    private boolean isIn(Alert alert) {
        var place = alert.place();
        return place != null && place.country() != null && countries.contains(place.country());
    }

    private boolean isBy(Alert alert) {
        var actor = alert.actor();
        return actor != null
                && (actors.contains(actor.id())
                        || (actor.affiliation() != null && actors.contains(actor.affiliation())));
    }
}
