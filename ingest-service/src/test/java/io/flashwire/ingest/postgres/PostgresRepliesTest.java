package io.flashwire.ingest.postgres;

import io.flashwire.ingest.push.Replies;
import io.flashwire.ingest.push.RepliesContract;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import javax.sql.DataSource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class PostgresRepliesTest extends RepliesContract {

    @Override
    protected Replies replies() {
        return new PostgresReplies(Arc.container().instance(DataSource.class).get());
    }
}
