package io.flashwire.gateway.http;

import io.flashwire.gateway.access.Role;
import io.quarkus.security.identity.SecurityIdentity;
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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
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
    private final SecurityIdentity identity;

    SubscriptionsResource(Upstreams upstreams, SecurityIdentity identity) {
        this.upstreams = upstreams;
        this.identity = identity;
    }

    @GET
    @Operation(
            operationId = "listSubscriptions",
            summary = "The subscriptions of this key; all of them for administrators")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Subscribed.Subscription.class)))
    public CompletionStage<Response> list(@Context UriInfo uri) {
        return upstreams.alert(identity).get("/subscriptions" + query(uri));
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
                            examples = {
                                @ExampleObject(name = "webhook", value = Examples.SUBSCRIPTION),
                                @ExampleObject(name = "webhook with CAP", value = ChannelExamples.CAP),
                                @ExampleObject(name = "Slack", value = ChannelExamples.SLACK),
                                @ExampleObject(name = "Slack app", value = ChannelExamples.SLACK_BOT),
                                @ExampleObject(name = "Teams", value = ChannelExamples.TEAMS),
                                @ExampleObject(name = "Discord", value = ChannelExamples.DISCORD),
                                @ExampleObject(name = "Mattermost", value = ChannelExamples.MATTERMOST),
                                @ExampleObject(name = "Mattermost bot", value = ChannelExamples.MATTERMOST_BOT),
                                @ExampleObject(name = "Telegram", value = ChannelExamples.TELEGRAM),
                                @ExampleObject(name = "e-mail", value = ChannelExamples.EMAIL),
                                @ExampleObject(name = "ntfy", value = ChannelExamples.NTFY)
                            }))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Subscribed.Created.class)))
    @APIResponse(responseCode = "422", description = "it cannot be kept as it is")
    public CompletionStage<Response> create(byte[] body) {
        return upstreams.alert(identity).post("/subscriptions", body, MediaType.APPLICATION_JSON);
    }

    @GET
    @Path(ID)
    @Operation(operationId = "getSubscription", summary = "One subscription")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Subscribed.Subscription.class)))
    public CompletionStage<Response> get(@PathParam("id") String id) {
        return upstreams.alert(identity).get("/subscriptions/" + id);
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
        return upstreams.alert(identity).put("/subscriptions/" + id, body, MediaType.APPLICATION_JSON);
    }

    @DELETE
    @Path(ID)
    @Operation(operationId = "deleteSubscription", summary = "End a subscription")
    @APIResponse(responseCode = "204", description = "it is gone")
    public CompletionStage<Response> delete(@PathParam("id") String id) {
        return upstreams.alert(identity).delete("/subscriptions/" + id);
    }

    @GET
    @Path(ID + "/deliveries")
    @Operation(operationId = "listDeliveries", summary = "What was sent to it, and what became of it")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Delivered.Delivery.class)))
    public CompletionStage<Response> deliveries(@PathParam("id") String id, @Context UriInfo uri) {
        return upstreams.alert(identity).get("/subscriptions/" + id + "/deliveries" + query(uri));
    }

    @POST
    @Path(ID + "/test")
    @Operation(operationId = "testSubscription", summary = "Send it a test alert, marked as an exercise")
    @APIResponse(
            responseCode = "202",
            description = "it will be sent; the delivery log tells what becomes of it",
            content = @Content(schema = @Schema(implementation = Subscribed.TestSent.class)))
    public CompletionStage<Response> test(@PathParam("id") String id) {
        return upstreams.alert(identity).post("/subscriptions/" + id + "/test", new byte[0], null);
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewSubscription",
            summary = "What a subscription would have been told in the last 30 days",
            description = "Takes filter and terms, and needs no channel. `days` asks for fewer.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Subscribed.Draft.class),
                            example = Examples.SUBSCRIPTION))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Subscribed.Preview.class)))
    @APIResponse(responseCode = "422", description = "it asks for something that cannot be; the problem names it")
    public CompletionStage<Response> preview(byte[] body, @Context UriInfo uri) {
        return upstreams.alert(identity).post("/subscriptions/preview" + query(uri), body, MediaType.APPLICATION_JSON);
    }

    @GET
    @Path(ID + "/preview")
    @Operation(
            operationId = "previewKeptSubscription",
            summary = "What this subscription would have been told in the last 30 days as it stands now")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Subscribed.Preview.class)))
    public CompletionStage<Response> preview(@PathParam("id") String id, @Context UriInfo uri) {
        return upstreams.alert(identity).get("/subscriptions/" + id + "/preview" + query(uri));
    }

    @GET
    @Path(ID + "/withheld")
    @Operation(
            operationId = "listWithheld",
            summary = "What waits for the end of quiet hours or the next digest, or was kept from it, and why")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Subscribed.Withheld.class)))
    public CompletionStage<Response> withheld(@PathParam("id") String id) {
        return upstreams.alert(identity).get("/subscriptions/" + id + "/withheld");
    }

    @POST
    @Path(ID + "/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replayDeliveries",
            summary = "Send again what was sent or given up, under the same ids",
            description = "By `ids` of alerts or deliveries, an `incident`, or from `from` until `until`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Subscribed.Replay.class),
                            example = ChannelExamples.REPLAY))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Subscribed.Replayed.class)))
    @APIResponse(responseCode = "422", description = "it names nothing")
    public CompletionStage<Response> replay(@PathParam("id") String id, byte[] body) {
        return upstreams.alert(identity).post("/subscriptions/" + id + "/replay", body, MediaType.APPLICATION_JSON);
    }

    private static String query(UriInfo uri) {
        var query = uri.getRequestUri().getRawQuery();
        return query == null ? "" : "?" + query;
    }
}
