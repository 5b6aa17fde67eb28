package io.flashwire.enrich.wiring;

import io.flashwire.enrich.DeskPacks;
import io.flashwire.enrich.lexicon.PackFolder;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** All bindings of the service. */
@ApplicationScoped
class EnrichWiring {

    /** Made at start: a broken pack stops the service before it takes a single update. */
    @Produces
    @Singleton
    @Startup
    DeskPacks packs(EnrichConfig config) {
        return config.packs().map(PackFolder::new).map(DeskPacks::of).orElseGet(DeskPacks::none);
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }
}
