package io.flashwire.ingest.wiring;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of the service. */
@ConfigMapping(prefix = "flashwire.ingest")
public interface IngestSettings {

    /** How far the clocks of publishers may run ahead before a time counts as in the future. */
    @WithDefault("5m")
    Duration skew();

    Push push();

    Publishing publishing();

    interface Push {

        /** The largest body. */
        @WithDefault("5M")
        MemorySize largest();

        /** The most updates in one push. */
        @WithDefault("10000")
        int most();
    }

    interface Publishing {

        /** How long Kafka may take to acknowledge before a push is answered with 503. */
        @WithDefault("8s")
        Duration patience();
    }
}
