package io.flashwire.alert.http;

import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;

import io.flashwire.alert.postgres.PostgresAlerts;
import io.flashwire.alert.postgres.PostgresSilences;
import io.flashwire.alert.postgres.PostgresSubscriptions;
import io.flashwire.alert.postgres.PostgresWithheld;
import io.flashwire.alert.subscription.Preview;
import io.flashwire.alert.subscription.Subscription;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a subscription would have been told, and what was kept from it; for the gateway only. */
@Path("/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("gateway")
public class PreviewResource {

    private static final int MOST_DAYS = 30;
    private static final int MOST_WITHHELD = 200;

    private final PostgresSubscriptions subscriptions;
    private final PostgresAlerts alerts;
    private final PostgresSilences silences;
    private final PostgresWithheld withheld;
    private final Caller caller;
    private final InstantSource clock;

    PreviewResource(
            PostgresSubscriptions subscriptions,
            PostgresAlerts alerts,
            PostgresSilences silences,
            PostgresWithheld withheld,
            Caller caller,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.alerts = alerts;
        this.silences = silences;
        this.withheld = withheld;
        this.caller = caller;
        this.clock = clock;
    }

    /** Of a subscription that is not kept yet; it needs no channel. */
    @POST
    @Path("preview")
    public Preview preview(@Nullable SubscriptionBody body, @QueryParam("days") @DefaultValue("30") int days) {
        var asked = Invalid.checkTerms(body);
        return preview(asked.draft(new UUID(0, 0), clock.instant(), caller.key()), days);
    }

    @GET
    @Path("{id}/preview")
    public Response preview(UUID id, @QueryParam("days") @DefaultValue("30") int days) {
        return subscriptions
                .get(id)
                .filter(caller::sees)
                .map(found -> Response.ok(preview(found, days)).build())
                .orElseGet(() -> unknown(id));
    }

    @GET
    @Path("{id}/withheld")
    public Response withheld(UUID id) {
        return subscriptions
                .get(id)
                .filter(caller::sees)
                .map(_ -> Response.ok(withheld.of(id, MOST_WITHHELD)).build())
                .orElseGet(() -> unknown(id));
    }

    private Preview preview(Subscription subscription, int days) {
        var now = clock.instant();
        var since = now.minus(Duration.ofDays(Math.clamp(days, 1, MOST_DAYS)));
        var preview = Preview.of(subscription, silences.at(now));
        var leftOut = alerts.read(since, preview::take);
        return preview.result(leftOut);
    }

    private static Response unknown(UUID id) {
        return Problem.response(NOT_FOUND, "There is no subscription " + id + ".");
    }
}
