package io.flashwire.gateway.http;

import io.flashwire.gateway.access.Rates;
import io.flashwire.gateway.wiring.GatewayConfig;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who tries key after key is not heard for a while: each try costs the database a look. */
@ApplicationScoped
class FailedAttempts {

    private final Rates rates;

    FailedAttempts(GatewayConfig config) {
        this.rates = new Rates(config.access().failures().quota(), TimeMeter.SYSTEM_NANOTIME);
    }

    Optional<TooManyRequests> refusal(HttpServerRequest request) {
        var standing = rates.look(address(request));
        return standing.granted()
                ? Optional.empty()
                : Optional.of(
                        new TooManyRequests("more keys and sessions that are none than one may try", standing.next()));
    }

    void note(HttpServerRequest request) {
        rates.take(address(request));
    }

    private static String address(HttpServerRequest request) {
        var address = request.remoteAddress();
        return address == null || address.hostAddress() == null ? "unknown" : address.hostAddress();
    }
}
