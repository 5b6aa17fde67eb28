package io.flashwire.gateway.archive;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Tier;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident as its latest alert tells it.
 *
 * @param key kind, actor, area and window in words
 * @param eventStatus how far the event itself has come
 * @param type what the latest alert was
 * @param alerts how many alerts it has had
 * @param firstAlertAt when its first alert was made
 * @param lastAlertAt when its latest was
 */
public record IncidentSummary(
        String id,
        String key,
        IncidentStatus status,
        EventKind kind,
        EventStatus eventStatus,
        Tier tier,
        Alert.Type type,
        String title,
        String text,
        Alert.@Nullable Party actor,
        Alert.@Nullable Party target,
        Alert.@Nullable Location place,
        Instant occurredAt,
        Instant firstAlertAt,
        Instant lastAlertAt,
        int alerts,
        String latestAlertId,
        List<Alert.Origin> sources,
        boolean exercise) {

    public static IncidentSummary of(Alert latest, Instant firstAlertAt, int alerts) {
        return new IncidentSummary(
                latest.incident().id(),
                latest.incident().key(),
                latest.incident().status(),
                latest.kind(),
                latest.status(),
                latest.tier(),
                latest.type(),
                latest.title(),
                latest.text(),
                latest.actor(),
                latest.target(),
                latest.place(),
                latest.occurredAt(),
                firstAlertAt,
                latest.sentAt(),
                alerts,
                latest.id(),
                latest.sources(),
                latest.exercise());
    }
}
