package io.flashwire.ingest.postgres;

import io.flashwire.ingest.websub.SubscriberContract;
import io.flashwire.ingest.websub.Subscriptions;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import javax.sql.DataSource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class PostgresSubscriberTest extends SubscriberContract {

    @Override
    protected Subscriptions subscriptions() {
        return new PostgresSubscriptions(
                Arc.container().instance(DataSource.class).get());
    }
}
