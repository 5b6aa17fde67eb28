package io.flashwire.ingest.http;

import io.flashwire.ingest.following.Canary;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code GET /canary}: what the canary publishes. */
@Path("/canary")
@PermitAll
public class CanaryResource {

    private final Canary canary;

    CanaryResource(Canary canary) {
        this.canary = canary;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN + ";charset=utf-8")
    public String document() {
        return canary.document();
    }
}
