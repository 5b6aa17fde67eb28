package io.flashwire.gateway.http;

import io.flashwire.gateway.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Passed on to alert-service, which keeps them. Editors only: the address of a subscription is often a secret itself. */
@Path("/api/subscriptions")
@RolesAllowed(Role.EDIT)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Subscriptions", description = "Who is told of what, and how")
public class SubscriptionsResource {

    /** What an id can be; anything else would become another path of the service behind. */
    private static final String ID = "/{id: [A-Za-z0-9_-]{1,64}}";

    private final Upstreams upstreams;

    SubscriptionsResource(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    @GET
    @Operation(operationId = "listSubscriptions", summary = "All subscriptions")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Subscribed.Subscription.class)))
    public CompletionStage<Response> list(@Context UriInfo uri) {
        return upstreams.alert().get("/subscriptions" + query(uri));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createSubscription",
            summary = "Subscribe",
            description = "The answer holds the secret that deliveries are signed with. It is shown this once.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Subscribed.Subscription.class),
                            example = Examples.SUBSCRIPTION))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Subscribed.Created.class)))
    @APIResponse(responseCode = "422", description = "it cannot be kept as it is")
    public CompletionStage<Response> create(byte[] body) {
        return upstreams.alert().post("/subscriptions", body, MediaType.APPLICATION_JSON);
    }

    @GET
    @Path(ID)
    @Operation(operationId = "getSubscription", summary = "One subscription")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Subscribed.Subscription.class)))
    public CompletionStage<Response> get(@PathParam("id") String id) {
        return upstreams.alert().get("/subscriptions/" + id);
    }

    @PUT
    @Path(ID)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceSubscription", summary = "Change a subscription")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Subscribed.Subscription.class),
                            example = Examples.SUBSCRIPTION))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Subscribed.Subscription.class)))
    @APIResponse(responseCode = "422", description = "it cannot be kept as it is")
    public CompletionStage<Response> replace(@PathParam("id") String id, byte[] body) {
        return upstreams.alert().put("/subscriptions/" + id, body, MediaType.APPLICATION_JSON);
    }

    @DELETE
    @Path(ID)
    @Operation(operationId = "deleteSubscription", summary = "End a subscription")
    @APIResponse(responseCode = "204", description = "it is gone")
    public CompletionStage<Response> delete(@PathParam("id") String id) {
        return upstreams.alert().delete("/subscriptions/" + id);
    }

    @GET
    @Path(ID + "/deliveries")
    @Operation(operationId = "listDeliveries", summary = "What was sent to it, and what became of it")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class)))
    public CompletionStage<Response> deliveries(@PathParam("id") String id, @Context UriInfo uri) {
        return upstreams.alert().get("/subscriptions/" + id + "/deliveries" + query(uri));
    }

    @POST
    @Path(ID + "/test")
    @Operation(operationId = "testSubscription", summary = "Send it a test alert, marked as an exercise")
    @APIResponse(
            responseCode = "202",
            description = "it will be sent; the delivery log tells what becomes of it",
            content = @Content(schema = @Schema(implementation = Subscribed.TestSent.class)))
    public CompletionStage<Response> test(@PathParam("id") String id) {
        return upstreams.alert().post("/subscriptions/" + id + "/test", new byte[0], null);
    }

    private static String query(UriInfo uri) {
        var query = uri.getRequestUri().getRawQuery();
        return query == null ? "" : "?" + query;
    }
}
