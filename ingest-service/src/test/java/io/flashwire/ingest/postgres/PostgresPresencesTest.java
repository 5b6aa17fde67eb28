package io.flashwire.ingest.postgres;

import io.flashwire.ingest.revision.Presences;
import io.flashwire.ingest.revision.PresencesContract;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import javax.sql.DataSource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class PostgresPresencesTest extends PresencesContract {

    @Override
    protected Presences presences() {
        return new PostgresPresences(Arc.container().instance(DataSource.class).get());
    }
}
