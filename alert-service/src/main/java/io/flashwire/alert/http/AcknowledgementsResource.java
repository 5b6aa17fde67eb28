package io.flashwire.alert.http;

import io.flashwire.alert.acknowledgement.Acknowledgement;
import io.flashwire.alert.postgres.PostgresAcknowledgements;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What the desk has in hand, for the gateway only. */
@Path("/acknowledgements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("gateway")
public class AcknowledgementsResource {

    private static final int MOST = 500;

    private final PostgresAcknowledgements acknowledgements;

    AcknowledgementsResource(PostgresAcknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    @GET
    public List<Acknowledgement> latest() {
        return acknowledgements.latest(MOST);
    }
}
