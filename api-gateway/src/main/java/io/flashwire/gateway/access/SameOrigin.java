package io.flashwire.gateway.access;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Whether a request that bears a cookie was made by our own page: a browser sends the cookie for any page that asks. */
public final class SameOrigin {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private SameOrigin() {}

    /**
     * @param fetchSite {@code Sec-Fetch-Site}, which browsers set and pages cannot
     * @param origin {@code Origin}, for browsers that do not
     * @param host host and port that the request was made to
     * @return why it is refused, or empty where it may go on
     */
    public static Optional<String> refusal(
            String method, Optional<String> fetchSite, Optional<String> origin, String host) {
        if (SAFE.contains(method)) {
            return Optional.empty();
        }
        if (fetchSite.isPresent()) {
            return "same-origin".equals(fetchSite.get())
                    ? Optional.empty()
                    : Optional.of("a session changes things only from the dashboard's own pages");
        }
        if (origin.isPresent()) {
            return sameHost(origin.get(), host)
                    ? Optional.empty()
                    : Optional.of("a session changes things only from the dashboard's own pages");
        }
        return Optional.of("with a session, send Sec-Fetch-Site or Origin; programs use an API key");
    }

    private static boolean sameHost(String origin, String host) {
        try {
            return host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
