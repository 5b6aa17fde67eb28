package io.flashwire.alert.http;

import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.flashwire.alert.delivery.Replay;
import io.flashwire.alert.postgres.PostgresDeliveries;
import io.flashwire.alert.postgres.PostgresDeliveryLog;
import io.flashwire.alert.postgres.PostgresSubscriptions;
import io.flashwire.alert.subscription.Credentials;
import io.flashwire.alert.subscription.Subscription;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Subscriptions, for the gateway only. */
@Path("/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("gateway")
public class SubscriptionResource {

    private static final int MOST_DELIVERIES = 200;

    private final PostgresSubscriptions subscriptions;
    private final PostgresDeliveries deliveries;
    private final PostgresDeliveryLog log;
    private final Caller caller;
    private final SecureRandom random;
    private final InstantSource clock;

    SubscriptionResource(
            PostgresSubscriptions subscriptions,
            PostgresDeliveries deliveries,
            PostgresDeliveryLog log,
            Caller caller,
            SecureRandom random,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.log = log;
        this.caller = caller;
        this.random = random;
        this.clock = clock;
    }

    /**
     * @param secret shown this once
     * @param publicKey for signatures with a key pair
     */
    record Created(
            @JsonUnwrapped Subscription subscription,
            String secret,
            @Nullable String publicKey) {}

    record TestSent(long id) {}

    record Replayed(int deliveries) {}

    @POST
    public Response create(@Nullable SubscriptionBody body) {
        var asked = Invalid.check(body, null);
        var subscription =
                asked.toDomain(UUID.randomUUID(), clock.instant().truncatedTo(ChronoUnit.MICROS), caller.key());
        check(subscription);
        var credentials = Credentials.fresh(asked.to(), random);
        subscriptions.add(subscription, credentials);
        return Response.created(URI.create("/subscriptions/" + subscription.id()))
                .entity(created(subscription, credentials))
                .build();
    }

    @GET
    public List<Subscription> all() {
        return subscriptions.all().stream().filter(caller::sees).toList();
    }

    @GET
    @Path("{id}")
    public Response get(UUID id) {
        return visible(id).map(found -> Response.ok(found).build()).orElseGet(() -> unknown(id));
    }

    @PUT
    @Path("{id}")
    public Response replace(UUID id, @Nullable SubscriptionBody body) {
        if (visible(id).isEmpty()) {
            return unknown(id);
        }
        var known = subscriptions.credentials(id);
        var asked = Invalid.check(body, known.map(Credentials::channel).orElse(null));
        return visible(id)
                .map(found -> asked.toDomain(id, found.createdAt(), found.owner()))
                .map(this::check)
                .filter(replaced -> subscriptions.replace(
                        replaced,
                        known.map(credentials -> credentials.movedTo(asked.to()))
                                .orElseGet(() -> Credentials.fresh(asked.to(), random))))
                .map(replaced -> Response.ok(replaced).build())
                .orElseGet(() -> unknown(id));
    }

    private static Created created(Subscription subscription, Credentials credentials) {
        return new Created(
                subscription,
                credentials.secret().reveal(),
                credentials.publicKey().orElse(null));
    }

    @DELETE
    @Path("{id}")
    public Response remove(UUID id) {
        return visible(id).isPresent() && subscriptions.remove(id)
                ? Response.noContent().build()
                : unknown(id);
    }

    @POST
    @Path("{id}/test")
    @Consumes(MediaType.WILDCARD)
    public Response test(UUID id) {
        return visible(id)
                .map(found -> TestMessage.of(found, clock.instant()))
                .map(message -> deliveries.add(id, message.id(), message.enclosed(), clock.instant()))
                .map(delivery -> Response.accepted(new TestSent(delivery)).build())
                .orElseGet(() -> unknown(id));
    }

    @GET
    @Path("{id}/deliveries")
    public Response deliveries(UUID id, @QueryParam("limit") @DefaultValue("50") int limit) {
        var atMost = Math.clamp(limit, 1, MOST_DELIVERIES);
        return visible(id)
                .map(_ -> log.of(id, atMost))
                .map(found -> Response.ok(found).build())
                .orElseGet(() -> unknown(id));
    }

    /** Sends again what was sent, or given up, before; under the same ids, so that a receiver can tell. */
    @POST
    @Path("{id}/replay")
    public Response replay(UUID id, @Nullable Replay replay) {
        if (replay == null || replay.namesNothing()) {
            throw Invalid.of("", "names neither ids, nor an incident, nor a time");
        }
        return visible(id)
                .map(_ -> deliveries.replay(id, replay, clock.instant()))
                .map(count -> Response.accepted(new Replayed(count)).build())
                .orElseGet(() -> unknown(id));
    }

    private Optional<Subscription> visible(UUID id) {
        return subscriptions.get(id).filter(caller::sees);
    }

    /** Nobody escalates to what he does not see, nor to himself. */
    private Subscription check(Subscription subscription) {
        var escalation = subscription.terms().escalation();
        if (escalation != null
                && (escalation.to().equals(subscription.id())
                        || visible(escalation.to()).isEmpty())) {
            throw Invalid.of("terms.escalation.to", "is no other subscription");
        }
        return subscription;
    }

    private static Response unknown(UUID id) {
        return Problem.response(NOT_FOUND, "There is no subscription " + id + ".");
    }
}
