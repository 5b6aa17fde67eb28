package io.flashwire.gateway.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.flashwire.gateway.wiring.GatewayConfig;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the dashboard offers to whom it does not know. */
@Path("/login/ways")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Session")
public class SignInWaysResource {

    private final boolean hasProvider;

    SignInWaysResource(GatewayConfig config) {
        this.hasProvider = config.oidc().enabled();
    }

    @Schema(name = "SignInWays")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ways(
            @Schema(description = "where the identity provider signs in; absent where there is none", nullable = true)
            @Nullable
            String provider) {}

    @GET
    @PermitAll
    @Operation(operationId = "getSignInWays", summary = "How a browser can sign in here")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = Ways.class),
                            example = "{\"provider\":\"/login/provider\"}"))
    public Ways ways() {
        return new Ways(hasProvider ? ProviderLoginResource.PATH : null);
    }
}
