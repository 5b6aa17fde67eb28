package io.flashwire.gateway.feed;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a feed is, as its reader sees it.
 *
 * @param self what the reader asked for
 * @param next the page behind it
 */
public record Links(URI site, URI self, Optional<URI> next) {

    URI alert(String id) {
        return site.resolve("/api/alerts/" + URLEncoder.encode(id, StandardCharsets.UTF_8));
    }

    /** The dashboard's page. */
    URI incident(String id) {
        return site.resolve("/incidents/" + URLEncoder.encode(id, StandardCharsets.UTF_8));
    }
}
