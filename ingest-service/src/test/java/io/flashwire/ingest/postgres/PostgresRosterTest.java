package io.flashwire.ingest.postgres;

import io.flashwire.ingest.following.Roster;
import io.flashwire.ingest.following.RosterContract;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.InstantSource;
import javax.sql.DataSource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class PostgresRosterTest extends RosterContract {

    @Override
    protected Roster roster() {
        return new PostgresRoster(Arc.container().instance(DataSource.class).get(), DRAFTS, InstantSource.system());
    }
}
