package io.flashwire.alert.http;

import io.flashwire.alert.subscription.Subscription;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * For whom the gateway asks. A key sees and changes what it made itself; an administrator's everything. Where the gateway
 * names nobody, it asks for itself.
 */
@RequestScoped
class Caller {

    private static final String KEY = "X-Flashwire-Key";
    private static final String ADMINISTERS = "X-Flashwire-Administers";

    private final HttpHeaders headers;

    Caller(HttpHeaders headers) {
        this.headers = headers;
    }

    @Nullable
    String key() {
        return headers.getHeaderString(KEY);
    }

    /** For logs and for others to see. */
    String name() {
        var key = key();
        return key == null ? "gateway" : key;
    }

    boolean administers() {
        return key() == null || Boolean.parseBoolean(headers.getHeaderString(ADMINISTERS));
    }

    boolean sees(Subscription subscription) {
        return owns(subscription.owner());
    }

    boolean owns(@Nullable String owner) {
        return administers() || (owner != null && owner.equals(key()));
    }
}
