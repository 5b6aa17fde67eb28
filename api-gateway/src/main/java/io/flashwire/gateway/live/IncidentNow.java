package io.flashwire.gateway.live;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Tier;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident as its latest alert leaves it.
 *
 * @param eventStatus how far the event itself has come
 * @param alerts how many alerts it has had
 * @param reason why it was told of now
 */
public record IncidentNow(
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
        Instant lastAlertAt,
        int alerts,
        String latestAlertId,
        String reason,
        List<Alert.Origin> sources,
        boolean exercise) {

    static IncidentNow of(Alert latest) {
        return new IncidentNow(
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
                latest.sentAt(),
                latest.sequence(),
                latest.id(),
                latest.reason(),
                latest.sources(),
                latest.exercise());
    }
}
