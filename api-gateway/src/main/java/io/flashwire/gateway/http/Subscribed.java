package io.flashwire.gateway.http;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What alert-service takes and answers, for the OpenAPI document: the gateway passes both on as they are. */
final class Subscribed {

    private Subscribed() {}

    @Schema(
            name = "Subscription",
            requiredProperties = {"name", "channel"})
    record Subscription(
            @Schema(readOnly = true) @Nullable String id,
            String name,
            @Nullable Filter filter,
            SubscribedChannel channel,

            @Schema(description = "whether it gets replays, tests and old news too")
            boolean exercises,

            boolean active,
            @Nullable Terms terms,

            @Schema(readOnly = true, description = "the key that made it") @Nullable
            String owner) {}

    @Schema(name = "SubscriptionDraft", description = "a subscription, or as much of it as is thought of yet")
    record Draft(
            @Nullable String name,
            @Nullable Filter filter,
            @Nullable SubscribedChannel channel,
            boolean exercises,
            boolean active,
            @Nullable Terms terms) {}

    @Schema(name = "SubscriptionTerms", description = "When it is told, and who else is where nobody minds it")
    record Terms(
            @Nullable QuietHours quietHours,
            @Nullable Digest digest,

            @Schema(description = "until then it is told nothing new") @Nullable
            Instant mutedUntil,

            @Nullable Escalation escalation) {}

    @Schema(name = "QuietHours")
    record QuietHours(
            @Schema(examples = "22:00") String from,
            @Schema(examples = "07:00") String to,
            @Schema(examples = "Europe/Berlin") String zone,

            @Schema(description = "the quietest tier that comes through; only a FLASH where it is left out") @Nullable
            Tier breakThrough) {}

    @Schema(name = "Digest")
    record Digest(
            @Schema(examples = "PT1H", description = "from a minute to a day, counted from midnight")
            String every,

            @Nullable String zone,

            @Schema(description = "the quietest tier that does not wait; only a FLASH where it is left out") @Nullable
            Tier breakThrough) {}

    @Schema(name = "Escalation")
    record Escalation(
            @Schema(description = "the subscription that is told where nobody acknowledges")
            String to,

            @Schema(examples = "PT10M") String after,
            @Nullable Tier minTier) {}

    @Schema(
            name = "Zone",
            description = "a CIRCLE (latitude, longitude, km) or a POLYGON (points as [longitude, latitude])")
    record Zone(
            @Schema(examples = "CIRCLE") String type,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Double km,
            @Nullable List<List<Double>> points) {}

    @Schema(name = "Preview")
    record Preview(
            @Schema(description = "how many alerts were looked at: of very many the latest")
            int looked,

            @Schema(description = "how many earlier ones of that time were not")
            long leftOut,

            int sent,
            int held,
            int withheld,
            List<PreviewItem> items) {}

    @Schema(name = "PreviewItem")
    record PreviewItem(
            String alertId,
            String type,
            Tier tier,
            String title,
            Instant at,
            boolean exercise,
            @Schema(examples = "SENT") String fate,
            @Nullable Instant until,
            String why) {}

    @Schema(name = "Withheld")
    record Withheld(
            String alertId,
            String incidentId,
            String why,
            Instant at,

            @Schema(description = "when it comes after all") @Nullable
            Instant dueAt,

            @Nullable Instant releasedAt) {}

    @Schema(
            name = "Silence",
            requiredProperties = {"until", "reason"})
    record Silence(
            @Schema(readOnly = true) @Nullable String id,
            @Schema(readOnly = true) @Nullable String owner,
            @Nullable String incident,
            Set<EventKind> kinds,
            Set<String> countries,
            Set<String> actors,
            Instant until,
            String reason,

            @Schema(writeOnly = true, description = "spares all subscriptions; for administrators")
            boolean everybody,

            @Schema(readOnly = true) @Nullable String by) {}

    @Schema(name = "Acknowledgement")
    record Acknowledgement(
            String incident,
            String by,
            Instant at,
            int sequence,
            @Nullable String note) {}

    @Schema(name = "AcknowledgementNote")
    record Note(@Nullable String note) {}

    @Schema(name = "Replay")
    record Replay(
            Set<String> ids,
            @Nullable String incident,
            @Nullable Instant from,
            @Nullable Instant until) {}

    @Schema(name = "Replayed")
    record Replayed(int deliveries) {}

    @Schema(name = "SubscriptionFilter", description = "All that is given must hold; nothing given, everything passes")
    record Filter(
            Set<EventKind> kinds,
            Set<EventStatus> statuses,
            Set<IncidentStatus> incidentStatuses,
            @Nullable Tier minTier,
            Set<String> actors,
            Set<String> countries,
            @Nullable Zone within,
            Set<String> sources,

            @Schema(description = "how reliable the best of its sources is at least", examples = "B") @Nullable
            String minGrade,

            Set<String> languages,

            @Schema(description = "in Lucene's syntax", examples = "kind:CURFEW AND (Baku OR Ganja)") @Nullable
            String search) {}

    @Schema(name = "CreatedSubscription")
    record Created(
            String id,
            String name,
            @Nullable Filter filter,
            SubscribedChannel channel,
            boolean exercises,
            boolean active,

            @Schema(description = "signs the deliveries; shown this once", examples = "whsec_…")
            String secret,

            @Schema(description = "verifies signatures of V1A", examples = "whpk_…") @Nullable
            String publicKey) {}

    @Schema(name = "TestSent")
    record TestSent(@Schema(description = "of the delivery") long id) {}
}
