package io.flashwire.ingest.postgres;

import io.flashwire.ingest.revision.RevisionStore;
import io.flashwire.ingest.revision.RevisionStoreContract;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import javax.sql.DataSource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class PostgresRevisionStoreTest extends RevisionStoreContract {

    @Override
    protected RevisionStore store() {
        return new PostgresRevisionStore(
                Arc.container().instance(DataSource.class).get());
    }
}
