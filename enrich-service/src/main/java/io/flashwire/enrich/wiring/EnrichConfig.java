package io.flashwire.enrich.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What an operator sets. */
@ConfigMapping(prefix = "flashwire.enrich")
interface EnrichConfig {

    /** A folder with packs of the desk's own; without it only those that are shipped. */
    Optional<Path> packs();

    /** How often the folder is looked at. */
    @WithDefault("PT5S")
    Duration packsEvery();
}
