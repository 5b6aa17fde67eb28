package io.flashwire.alert.postgres;

import static io.flashwire.testing.Cast.MORNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashwire.alert.incident.Dossier.Filed;
import io.flashwire.alert.incident.IncidentStore;
import io.flashwire.alert.incident.IncidentStoreContract;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class PostgresIncidentStoreTest extends IncidentStoreContract {

    @Inject
    IncidentStore store;

    @Inject
    Session session;

    /** Did he touch the sightings first, each of the two would wait for the other. */
    @Test
    void whoTakesOutWaitsForWhoHasTheDossierOpen() throws Exception {
        // given
        var sighting = sighting(MORNING);
        var incident = incident(sighting);
        file(sighting);
        try (var replica = Executors.newSingleThreadExecutor()) {
            // when
            var taken = together(() -> {
                store.takeOut(Set.of(), Set.of(sighting.dossier()));
                var other = replica.submit(() ->
                        together(() -> store.takeOut(Set.of(sighting.report().updateId()), Set.of())));
                await("the other replica").pollInSameThread().until(this::somebodyWaits);
                keep(sighting, incident);
                return other;
            });
            // then
            assertThat(taken.get()).containsExactly(new Filed(sighting, incident.id()));
        }
    }

    private boolean somebodyWaits() {
        return session.createNativeQuery(
                        "select exists (select from pg_locks where locktype = 'advisory' and not granted)",
                        Boolean.class)
                .getSingleResult();
    }

    @Override
    protected IncidentStore store() {
        return store;
    }

    @Override
    protected <T> T together(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
