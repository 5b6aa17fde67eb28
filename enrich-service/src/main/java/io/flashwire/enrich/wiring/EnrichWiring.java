package io.flashwire.enrich.wiring;

import io.flashwire.enrich.Enricher;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** All bindings of the service. */
@ApplicationScoped
class EnrichWiring {

    /** Made at start: a broken pack stops the service before it takes a single update. */
    @Produces
    @Singleton
    @Startup
    Enricher enricher() {
        return Enricher.shipped();
    }
}
