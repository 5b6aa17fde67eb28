package io.flashwire.ingest.http;

import io.flashwire.ingest.following.Followed;
import io.flashwire.ingest.following.Roster;
import io.flashwire.ingest.following.Tracked;
import io.flashwire.ingest.revision.Intake;
import io.flashwire.ingest.websub.Arrivals;
import io.flashwire.ingest.websub.Subscriber;
import io.flashwire.ingest.websub.Subscriber.Delivered;
import io.flashwire.ingest.websub.Subscriber.Heard;
import io.flashwire.ingest.wiring.IngestSettings;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** {@code /websub/{token}}: where hubs call. The token is their only way in, and the signature their only proof. */
@Path("/websub/{token: [A-Za-z0-9_-]{43}}")
@PermitAll
@Blocking
public class WebSubResource {

    private static final Logger LOG = Logger.getLogger(WebSubResource.class);

    private final Subscriber subscriber;
    private final Arrivals arrivals;
    private final Roster roster;
    private final int largest;

    WebSubResource(Subscriber subscriber, Arrivals arrivals, Roster roster, IngestSettings settings) {
        this.subscriber = subscriber;
        this.arrivals = arrivals;
        this.roster = roster;
        this.largest = Math.toIntExact(settings.push().largest().asLongValue());
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public Response verify(
            @PathParam("token") String token,
            @QueryParam("hub.mode") @DefaultValue("") String mode,
            @QueryParam("hub.topic") @Nullable String topic,
            @QueryParam("hub.challenge") @Nullable String challenge,
            @QueryParam("hub.lease_seconds") @Nullable String lease) {
        return switch (subscriber.heard(token, mode, topic, challenge, lease)) {
            case Heard.Confirmed(String repeated) -> Response.ok(repeated).build();
            case Heard.Denied() -> Response.ok().build();
            case Heard.Unknown() -> Response.status(Response.Status.NOT_FOUND).build();
        };
    }

    /** A hub need not know that its signature was wrong; one whose feed nobody follows any more is told to stop. */
    @POST
    public Response deliver(
            @PathParam("token") String token,
            @HeaderParam("X-Hub-Signature") @Nullable String signature,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            InputStream body)
            throws IOException {
        var bytes = body.readNBytes(largest + 1);
        if (bytes.length > largest) {
            return Response.status(Response.Status.REQUEST_ENTITY_TOO_LARGE).build();
        }
        return switch (subscriber.delivered(token, bytes, signature)) {
            case Delivered.Unknown() -> Response.status(Response.Status.GONE).build();
            case Delivered.Forged() -> {
                LOG.warn("a delivery bears no signature of its hub, and is ignored");
                yield Response.accepted().build();
            }
            case Delivered.Genuine(String source) ->
                roster.find(source)
                        .map(Tracked::source)
                        .map(followed -> take(followed, bytes, contentType))
                        .orElseGet(() -> gone(source));
        };
    }

    private Response take(Followed source, byte[] body, @Nullable String contentType) {
        return switch (arrivals.take(source, body, contentType)) {
            case Intake.Result.Taken _ -> Response.accepted().build();
            case Intake.Result.LogUnreachable(String reason) -> {
                LOG.warnf("a delivery could not be published source=%s reason=%s", source.id(), reason);
                yield Problem.unavailable("it could not be published; deliver it again");
            }
        };
    }

    private Response gone(String source) {
        subscriber.ended(source);
        return Response.status(Response.Status.GONE).build();
    }
}
