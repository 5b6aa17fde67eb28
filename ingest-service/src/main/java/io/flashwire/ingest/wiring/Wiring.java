package io.flashwire.ingest.wiring;

import io.flashwire.ingest.clock.Skew;
import io.flashwire.ingest.kafka.UpdateProducer;
import io.flashwire.ingest.postgres.PostgresHolds;
import io.flashwire.ingest.postgres.PostgresRevisionStore;
import io.flashwire.ingest.push.PushReader;
import io.flashwire.ingest.push.PushRules;
import io.flashwire.ingest.revision.Holds;
import io.flashwire.ingest.revision.Intake;
import io.flashwire.ingest.revision.RevisionStore;
import io.flashwire.ingest.revision.UpdateLog;
import io.flashwire.ingest.source.KnownSources;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import javax.sql.DataSource;

/** All that the service is made of. */
@Singleton
final class Wiring {

    @Produces
    @Singleton
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    KnownSources sources() {
        return KnownSources.shipped();
    }

    @Produces
    @Singleton
    PushReader pushReader(KnownSources sources, InstantSource clock, IngestSettings settings) {
        var rules = new PushRules(sources, new Skew(settings.skew()), clock);
        return new PushReader(rules, settings.push().most());
    }

    @Produces
    @Singleton
    RevisionStore revisions(DataSource database) {
        return new PostgresRevisionStore(database);
    }

    @Produces
    @Singleton
    Holds holds(DataSource database) {
        return new PostgresHolds(database);
    }

    @Produces
    @Singleton
    UpdateProducer updates(@Identifier("default-kafka-broker") Map<String, Object> broker, IngestSettings settings) {
        return new UpdateProducer(
                UpdateProducer.connect(broker, settings.publishing().patience()));
    }

    void close(@Disposes UpdateProducer updates) {
        updates.close();
    }

    @Produces
    @Singleton
    Intake intake(
            RevisionStore revisions, Holds holds, UpdateLog updates, IngestSettings settings, InstantSource clock) {
        return new Intake(revisions, holds, updates, settings.publishing().patience(), clock);
    }
}
