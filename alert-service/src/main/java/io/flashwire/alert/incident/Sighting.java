package io.flashwire.alert.incident;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.flashwire.contracts.Alert.Location;
import io.flashwire.contracts.Alert.Party;
import io.flashwire.contracts.Event;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Tier;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One event as one update tells it.
 *
 * @param ordinal which of the update's events it is
 * @param speaker who says so, where the text names somebody
 */
public record Sighting(
        Report report,
        int ordinal,
        DossierKey dossier,
        Event event,
        @Nullable Party actor,
        @Nullable Party target,
        @Nullable Party speaker,
        @Nullable Location place,
        Area area,
        Tier tier,
        Context context) {

    // JSON of earlier versions has no context.
    @SuppressWarnings("ConstantConditions")
    public Sighting {
        context = context == null ? Context.NONE : context;
    }

    /** By the clock of the entries; nothing here depends on when they arrived. */
    static final Comparator<Sighting> CHRONICLE = Comparator.comparing(Sighting::at)
            .thenComparing(sighting -> sighting.report().updateId())
            .thenComparingInt(Sighting::ordinal);

    /** Its identity; the rest is what it says. */
    public record Id(String updateId, int ordinal) {}

    public Id id() {
        return new Id(report.updateId(), ordinal);
    }

    public Instant at() {
        return report.at();
    }

    /** Whether it can raise an alert on its own. */
    public boolean raises() {
        return event.status().alerting() && !event.optional() && !report.doubtful();
    }

    /** Whether it tells that the event is so, be it in passing. */
    boolean supports() {
        return event.status().alerting();
    }

    /** Whether it only calls for the event, offers it or refuses it. */
    boolean leadsUp() {
        return !supports() && !denies();
    }

    boolean denies() {
        return event.status() == EventStatus.DENIED;
    }

    /** Whether it rests on the word of one party. */
    @JsonIgnore
    public boolean isClaim() {
        return event.claimed() || event.status() == EventStatus.CLAIMED;
    }

    /** Affiliations of those who take part. */
    List<String> parties() {
        return Stream.of(actor, target)
                .filter(Objects::nonNull)
                .map(Sighting::affiliation)
                .sorted()
                .distinct()
                .toList();
    }

    public static String affiliation(Party party) {
        return party.affiliation() == null ? party.id() : party.affiliation();
    }
}
