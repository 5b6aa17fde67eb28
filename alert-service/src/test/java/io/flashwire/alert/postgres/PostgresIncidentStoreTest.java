package io.flashwire.alert.postgres;

import io.flashwire.alert.incident.IncidentStore;
import io.flashwire.alert.incident.IncidentStoreContract;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class PostgresIncidentStoreTest extends IncidentStoreContract {

    @Inject
    IncidentStore store;

    @Override
    protected IncidentStore store() {
        return store;
    }

    @Override
    protected <T> T together(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
