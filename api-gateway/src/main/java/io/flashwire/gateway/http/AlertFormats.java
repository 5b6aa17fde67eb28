package io.flashwire.gateway.http;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.CapAlert;
import io.flashwire.contracts.WireJson;
import io.flashwire.gateway.archive.Page;
import io.flashwire.gateway.archive.RawJson;
import io.flashwire.gateway.feed.AtomFeed;
import io.flashwire.gateway.feed.GeoJson;
import io.flashwire.gateway.feed.JsonFeed;
import io.flashwire.gateway.feed.Links;
import io.flashwire.gateway.postgres.PostgresAlerts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;

/** Alerts in the form that their reader prefers. */
@ApplicationScoped
class AlertFormats {

    private final PostgresAlerts archive;
    private final InstantSource clock;

    AlertFormats(PostgresAlerts archive, InstantSource clock) {
        this.archive = archive;
        this.clock = clock;
    }

    Response page(Page<RawJson> found, Optional<Fields> fields, Request request, UriInfo uri) {
        var type = Format.of(request, MediaType.APPLICATION_JSON, AtomFeed.TYPE, JsonFeed.TYPE, GeoJson.TYPE);
        var body = switch (type) {
            case AtomFeed.TYPE -> AtomFeed.of(read(found).items(), links(found, uri), clock.instant());
            case JsonFeed.TYPE -> JsonFeed.of(read(found).items(), links(found, uri));
            case GeoJson.TYPE -> GeoJson.alerts(read(found));
            default -> fields.isPresent() ? fields.get().of(found) : found;
        };
        return Response.ok(body, type).build();
    }

    Response one(RawJson found, Request request, UriInfo uri) {
        var type = Format.of(request, MediaType.APPLICATION_JSON, CapAlert.TYPE, GeoJson.TYPE);
        var body = switch (type) {
            case CapAlert.TYPE -> cap(read(found), uri).write();
            case GeoJson.TYPE -> GeoJson.of(read(found));
            default -> found;
        };
        return Response.ok(body, type).build();
    }

    /** Its references are the earlier alerts of its incident, as the archive has them. */
    private CapAlert cap(Alert alert, UriInfo uri) {
        var earlier = archive.incident(alert.incident().id()).stream()
                .flatMap(history -> history.alerts().stream())
                .filter(each -> each.sequence() < alert.sequence())
                .map(each -> new CapAlert.Reference(each.id(), each.sentAt()))
                .toList();
        var site = uri.getBaseUri();
        return new CapAlert(
                alert,
                new CapAlert.Sender(
                        "flashwire@" + site.getHost(),
                        "Flashwire",
                        site.resolve("/incidents/" + alert.incident().id()).toString()),
                earlier,
                ZoneOffset.UTC);
    }

    private static Links links(Page<?> page, UriInfo uri) {
        return new Links(
                uri.getBaseUri(),
                uri.getRequestUri(),
                page.next()
                        .map(cursor -> uri.getRequestUriBuilder()
                                .replaceQueryParam("cursor", cursor)
                                .build()));
    }

    private static Page<Alert> read(Page<RawJson> page) {
        return new Page<>(page.items().stream().map(AlertFormats::read).toList(), page.next());
    }

    private static Alert read(RawJson stored) {
        try {
            return WireJson.read(stored.json().getBytes(StandardCharsets.UTF_8), Alert.class);
        } catch (IOException e) {
            throw new UncheckedIOException("an alert in the archive is no alert any more", e);
        }
    }
}
