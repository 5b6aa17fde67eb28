package io.flashwire.alert.wiring;

import io.flashwire.alert.mail.MailServer;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What can be set, by prefix. */
final class Settings {

    private Settings() {}

    @ConfigMapping(prefix = "flashwire.desk")
    interface Desk {

        /** How long after its publication an entry is still news; what is older makes alerts marked as exercise. */
        @WithDefault("24h")
        Duration freshness();

        /** A folder with tables of a desk's own, instead of those of the same name that Flashwire ships. */
        Optional<Path> folder();

        /** Single tables of a desk's own, wherever they are; they come before those of the folder. */
        Optional<Path> tiers();

        Optional<Path> incidents();

        Optional<Path> wording();

        Optional<Path> thresholds();
    }

    @ConfigMapping(prefix = "flashwire.egress")
    interface Egress {

        /** Hosts that webhooks may reach although they are private, by the name in their URL. */
        Optional<Set<String>> allowedHosts();
    }

    @ConfigMapping(prefix = "flashwire.delivery")
    interface Delivery {

        /** The waits after failed attempts, a little over three days in all. */
        @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
        List<Duration> retries();

        /** By what part a wait is made longer or shorter at random. */
        @WithDefault("0.2")
        double jitter();

        /** How long an endpoint may accept nothing before its subscription is disabled. */
        @WithDefault("3d")
        Duration patience();

        /** The subscription that those who run Flashwire read: it is told when another one is given up. */
        Optional<UUID> operators();

        /** A folder with templates of a desk's own, instead of those that Flashwire ships. */
        Optional<Path> templates();
    }

    @ConfigMapping(prefix = "flashwire.sender")
    interface From {

        /** Who mail and CAP messages come from. */
        @WithDefault("alerts@flashwire.invalid")
        String address();

        @WithDefault("Flashwire")
        String name();

        /** Where people read of an incident, with {@code {incident}} for its id. */
        Optional<String> page();
    }

    @ConfigMapping(prefix = "flashwire.mail")
    interface Mail {

        /** Without one there is no e-mail. */
        Optional<String> host();

        @WithDefault("587")
        int port();

        @WithDefault("STARTTLS")
        MailServer.Security security();

        Optional<String> user();

        Optional<String> password();

        /** For the whole conversation. */
        @WithDefault("15s")
        Duration patience();
    }

    @ConfigMapping(prefix = "flashwire.secret")
    interface Secret {

        /** 32 bytes in Base64, which encrypt the secrets of subscriptions in the database. */
        String key();

        /** Keys that were in use before: what they sealed is sealed anew at start. */
        Optional<List<String>> previousKeys();
    }
}
