package io.flashwire.ingest.wiring;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The settings of the service. */
@ConfigMapping(prefix = "flashwire.ingest")
public interface IngestSettings {

    /** How far the clocks of publishers may run ahead before a time counts as in the future. */
    @WithDefault("5m")
    Duration skew();

    Push push();

    Publishing publishing();

    Sources sources();

    Polling polling();

    Canary canary();

    WebSub websub();

    interface WebSub {

        /** Where hubs reach {@code /websub} of this service from outside; without it no hub is asked for anything. */
        Optional<URI> callback();
    }

    interface Push {

        /** The largest body. */
        @WithDefault("5M")
        MemorySize largest();

        /** The most updates in one push. */
        @WithDefault("10000")
        int most();

        Rate rate();
    }

    /** How often each caller may push to each replica. */
    interface Rate {

        @WithDefault("200")
        int perSecond();

        /** After a rest. */
        @WithDefault("1000")
        int atOnce();
    }

    interface Publishing {

        /** How long Kafka may take to acknowledge before a push is answered with 503. */
        @WithDefault("8s")
        Duration patience();
    }

    interface Sources {

        /** A YAML file with the sources to follow; watched. Without one they are those that the API was told. */
        Optional<Path> file();

        /** Hosts that sources may have although their addresses are not public, by the very names in the URLs. */
        Optional<Set<String>> allowedHosts();
    }

    /** A source of this program's own, whose entries must come through: what it misses, all sources may miss. */
    interface Canary {

        @WithDefault("false")
        boolean enabled();

        /** Where it is published: by any replica, at /canary. */
        @WithDefault("http://127.0.0.1:${quarkus.http.port}/canary")
        URI url();

        /** Whole minutes between two of its entries. */
        @WithDefault("1m")
        Duration every();

        /** How long one may take from its publication to the topic. */
        @WithDefault("30s")
        Duration within();
    }

    interface Polling {

        /** Where it is off, sources are kept but not asked: another replica does it. */
        @WithDefault("true")
        boolean enabled();

        /** Who asks, with an address where to complain. */
        @WithDefault("Flashwire/1.0 (+https://github.com/flashwire/flashwire)")
        String userAgent();

        /** How often a source that brings news is asked, where it has no interval of its own. */
        @WithDefault("15s")
        Duration busiest();

        /** How often a live blog is asked that has been silent for long. */
        @WithDefault("1m")
        Duration slowestBlog();

        /** How often anything else is asked that has been silent for long. */
        @WithDefault("5m")
        Duration slowest();

        /** For how long at most a publisher is believed that nothing will change: ttl, max-age, Expires. */
        @WithDefault("10m")
        Duration longestHint();

        /** The longest pause between two attempts at a source that fails. */
        @WithDefault("15m")
        Duration longestBackoff();

        /** For one document, from the dialling to its last byte. */
        @WithDefault("20s")
        Duration patience();

        /** Of one document, before and after unfolding. */
        @WithDefault("10M")
        MemorySize largest();

        /** Sources that one replica has leased at once. */
        @WithDefault("256")
        int underWay();

        /** Documents that one replica has in memory at once. */
        @WithDefault("16")
        int atOnce();

        /** Documents that one replica asks one host for at once. */
        @WithDefault("2")
        int perHost();
    }
}
