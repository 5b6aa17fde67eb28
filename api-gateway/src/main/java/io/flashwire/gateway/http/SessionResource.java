package io.flashwire.gateway.http;

import io.flashwire.gateway.postgres.PostgresSessions;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

@Path("/")
@Tag(name = "Session", description = "Signing in with a browser")
public class SessionResource {

    private static final Logger LOG = Logger.getLogger(SessionResource.class);

    private final SignIn signIn;
    private final PostgresSessions sessions;
    private final SecurityIdentity identity;

    SessionResource(SignIn signIn, PostgresSessions sessions, SecurityIdentity identity) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.identity = identity;
    }

    @Schema(name = "Session")
    public record Shown(String name, Set<String> roles) {}

    @GET
    @Path("/login")
    @PermitAll
    @Blocking
    @Operation(
            operationId = "login",
            summary = "Exchange a one-time token for a session",
            description = "Works once for each token; sets the cookie and goes to the dashboard")
    @APIResponse(responseCode = "303", description = "signed in, or, for a browser, back to the page that says why not")
    public Response login(
            @Parameter(description = "the one-time token") @QueryParam("token") @Nullable String token,
            @Context RoutingContext context) {
        var cookie = Optional.ofNullable(token).flatMap(signIn::withToken);
        if (cookie.isEmpty()) {
            LOG.info("a one-time token was refused");
            return refused(context);
        }
        LOG.info("a session was opened by a one-time token");
        context.response()
                .addCookie(Cookies.session(
                        cookie.get(), signIn.lifetime(), context.request().isSSL()));
        return to("/");
    }

    @GET
    @Path("/api/session")
    @Authenticated
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getSession", summary = "Who asks, and what that key or session may do")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Shown.class)))
    public Shown session() {
        return new Shown(Identities.principal(identity).name(), identity.getRoles());
    }

    @DELETE
    @Path("/api/session")
    @Authenticated
    @Operation(operationId = "endSession", summary = "Sign out")
    @APIResponse(responseCode = "204", description = "the session is over")
    public void end(
            @CookieParam(Cookies.SESSION) @Parameter(hidden = true) @Nullable String cookie,
            @Context RoutingContext context) {
        if (cookie != null) {
            sessions.close(cookie);
            context.response()
                    .addCookie(
                            Cookies.session("", Duration.ZERO, context.request().isSSL()));
        }
    }

    private static Response refused(RoutingContext context) {
        var accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML)
                ? to("/?link=used")
                : Problem.of(Status.UNAUTHORIZED, "the token is unknown, used or out of date")
                        .response()
                        .header(HttpHeaders.WWW_AUTHENTICATE, Problems.CHALLENGE)
                        .build();
    }

    static Response to(String page) {
        return Response.status(Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, URI.create(page))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
