package io.flashwire.gateway.wiring;

import io.flashwire.gateway.access.Rates;
import io.flashwire.gateway.access.Role;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

    Oidc oidc();

    interface Upstream {
        URI url();

        @WithDefault("20s")
        Duration timeout();
    }

    interface Live {
        /** How often an idle stream shows that it lives. */
        @WithDefault("25s")
        Duration heartbeat();

        /** How many of the latest messages of each topic are kept in memory for clients that resume. */
        @WithDefault("4096")
        int ring();

        /** How large those of one topic may be together. */
        @WithDefault("8M")
        MemorySize ringBytes();

        /** By how many messages a client may stay behind before it is sent away. */
        @WithDefault("1024")
        int maxLag();

        @WithDefault("20000")
        int maxClients();

        /** How many streams one key or session may follow at a time, on each replica. */
        @WithDefault("100")
        int maxClientsPerKey();

        /** How soon the streams of a key or session end that is good no longer. */
        @WithDefault("2s")
        Duration review();

        /** How many clients may read from the topic at a time, for what memory no longer holds. */
        @WithDefault("8")
        int maxReplays();

        /** How many messages of each partition a stream may go back; what is older is found by query. */
        @WithDefault("100000")
        long maxReplay();
    }

    interface Oidc {
        @WithDefault("false")
        boolean enabled();

        Groups groups();

        /** The provider's groups that may do what; nobody else may do anything. */
        interface Groups {
            Optional<List<String>> reader();

            Optional<List<String>> editor();

            Optional<List<String>> ingest();

            Optional<List<String>> admin();

            default io.flashwire.gateway.access.Groups toGroups() {
                return new io.flashwire.gateway.access.Groups(Map.of(
                        Role.READER, reader().orElse(List.of()),
                        Role.EDITOR, editor().orElse(List.of()),
                        Role.INGEST, ingest().orElse(List.of()),
                        Role.ADMIN, admin().orElse(List.of())));
            }
        }
    }

    interface Access {
        @WithDefault("7d")
        Duration sessionLifetime();

        @WithDefault("24h")
        Duration oneTimeTokenLifetime();

        /** How often each key, session or user may ask, on each replica. */
        Rate rate();

        /** How many keys and sessions that are none may come from one address, on each replica. */
        Failures failures();

        interface Rate {
            @WithDefault("6000")
            int requests();

            @WithDefault("60s")
            Duration window();

            default Rates.Quota quota() {
                return new Rates.Quota(requests(), window());
            }
        }

        interface Failures {
            @WithDefault("60")
            int requests();

            @WithDefault("60s")
            Duration window();

            default Rates.Quota quota() {
                return new Rates.Quota(requests(), window());
            }
        }
    }
}
