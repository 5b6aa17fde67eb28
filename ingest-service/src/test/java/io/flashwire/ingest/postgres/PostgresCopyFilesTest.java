package io.flashwire.ingest.postgres;

import io.flashwire.ingest.copy.CopyFiles;
import io.flashwire.ingest.copy.CopyFilesContract;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import javax.sql.DataSource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class PostgresCopyFilesTest extends CopyFilesContract {

    @Override
    protected CopyFiles files() {
        return new PostgresCopyFiles(Arc.container().instance(DataSource.class).get());
    }
}
