package io.flashwire.gateway.http;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.CapAlert;
import io.flashwire.gateway.access.Role;
import io.flashwire.gateway.feed.AtomFeed;
import io.flashwire.gateway.feed.GeoJson;
import io.flashwire.gateway.feed.JsonFeed;
import io.flashwire.gateway.postgres.PostgresAlerts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/alerts")
@Tag(name = "Alerts", description = "What the desk was told")
@Produces(MediaType.APPLICATION_JSON)
public class AlertsResource {

    private final PostgresAlerts archive;
    private final AlertFormats formats;

    AlertsResource(PostgresAlerts archive, AlertFormats formats) {
        this.archive = archive;
        this.formats = formats;
    }

    @GET
    @RolesAllowed(Role.READ)
    @Produces({MediaType.APPLICATION_JSON, AtomFeed.TYPE, JsonFeed.TYPE, GeoJson.TYPE})
    @Operation(
            operationId = "findAlerts",
            summary = "Find alerts",
            description = "Latest first. As JSON, Atom, JSON Feed or GeoJSON: whatever Accept prefers.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Pages.Alerts.class),
                        example = Examples.ALERTS),
                @Content(mediaType = AtomFeed.TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = JsonFeed.TYPE, schema = @Schema(implementation = Pages.Feed.class)),
                @Content(mediaType = GeoJson.TYPE, schema = @Schema(implementation = Pages.Features.class))
            })
    public Response find(
            @BeanParam AlertParameters parameters,
            @BeanParam WhereParameters where,
            @BeanParam PageParameters wanted,
            @Context Request request,
            @Context UriInfo uri) {
        var fields = wanted.fields(Fields.OF_ALERTS);
        var found = archive.find(parameters.query(where.areas()), wanted.inTime());
        return formats.page(found, fields, request, uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.READ)
    @Produces({MediaType.APPLICATION_JSON, CapAlert.TYPE, GeoJson.TYPE})
    @Operation(
            operationId = "getAlert",
            summary = "One alert",
            description =
                    "As JSON, as a message of the Common Alerting Protocol 1.2, or as GeoJSON: whatever Accept prefers.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Alert.class),
                        example = Examples.ALERT),
                @Content(mediaType = CapAlert.TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = GeoJson.TYPE, schema = @Schema(implementation = Pages.Feature.class))
            })
    public Response get(@PathParam("id") String id, @Context Request request, @Context UriInfo uri) {
        return formats.one(archive.byId(id).orElseThrow(NotFoundException::new), request, uri);
    }
}
