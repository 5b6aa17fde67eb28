package io.flashwire.gateway.http;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Tier;
import java.net.URI;
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
            Channel channel,

            @Schema(description = "whether it gets replays, tests and old news too")
            boolean exercises,

            boolean active) {}

    @Schema(name = "SubscriptionFilter", description = "All that is given must hold; nothing given, everything passes")
    record Filter(
            Set<EventKind> kinds,
            Set<IncidentStatus> statuses,
            @Nullable Tier minTier,
            Set<String> actors,
            Set<String> countries,
            Set<String> sources) {}

    @Schema(name = "SubscriptionChannel")
    record Channel(@Schema(examples = "WEBHOOK") String type, URI url) {}

    @Schema(name = "CreatedSubscription")
    record Created(
            String id,
            String name,
            @Nullable Filter filter,
            Channel channel,
            boolean exercises,
            boolean active,

            @Schema(description = "signs the deliveries; shown this once", examples = "whsec_…")
            String secret) {}

    @Schema(name = "TestSent")
    record TestSent(@Schema(description = "of the delivery") long id) {}
}
