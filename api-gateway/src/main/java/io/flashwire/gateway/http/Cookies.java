package io.flashwire.gateway.http;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import java.time.Duration;

/** The cookie of a session: no script reads it, and no other site's page sends it along. */
final class Cookies {

    static final String SESSION = "flashwire_session";

    private Cookies() {}

    static Cookie session(String value, Duration lifetime, boolean secure) {
        return Cookie.cookie(SESSION, value)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setSecure(secure)
                .setPath("/")
                .setMaxAge(lifetime.toSeconds());
    }
}
