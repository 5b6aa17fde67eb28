package io.flashwire.alert.channel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** A link that may be shown: on the web, and no longer than tools take. */
public record Address(String url) {

    private static final int LONGEST = 500;

    /** Nothing where it is no such link. */
    static Optional<Address> of(@org.jspecify.annotations.Nullable String url) {
        if (url == null || url.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var uri = new URI(url);
            var web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawUserInfo() == null
                    ? Optional.of(new Address(uri.toASCIIString()))
                    : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return url;
    }
}
