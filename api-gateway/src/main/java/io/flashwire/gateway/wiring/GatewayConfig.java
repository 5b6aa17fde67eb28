package io.flashwire.gateway.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What an operator can set; each also as an environment variable, for instance {@code FLASHWIRE_INGEST_URL}. */
@ConfigMapping(prefix = "flashwire")
public interface GatewayConfig {

    /** The password that the gateway shows to the other services. */
    String servicePassword();

    /** A key {@code fw_<prefix>_<secret>} that may do everything, to begin with. */
    Optional<String> adminKey();

    /** A word that opens one session at {@code /login?token=…}. */
    Optional<String> oneTimeToken();

    Upstream ingest();

    Upstream alert();

    Live live();

    Access access();

    interface Upstream {
        URI url();

        @WithDefault("20s")
        Duration timeout();
    }

    interface Live {
        /** How often an idle stream shows that it lives. */
        @WithDefault("25s")
        Duration heartbeat();

        /** How many of the latest alerts are kept in memory for clients that resume. */
        @WithDefault("4096")
        int ring();

        /** By how many alerts a client may stay behind before it is sent away. */
        @WithDefault("1024")
        int maxLag();

        @WithDefault("20000")
        int maxClients();

        /** How many clients may read from the topic at a time, for what memory no longer holds. */
        @WithDefault("8")
        int maxReplays();
    }

    interface Access {
        @WithDefault("7d")
        Duration sessionLifetime();

        @WithDefault("24h")
        Duration oneTimeTokenLifetime();
    }
}
