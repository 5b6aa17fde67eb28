package io.flashwire.ingest.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.ingest.revision.Candidate;
import io.flashwire.ingest.revision.Holds;
import io.flashwire.ingest.revision.HoldsContract;
import io.flashwire.testing.Cast;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class PostgresHoldsTest extends HoldsContract {

    @Override
    protected Holds holds() {
        return new PostgresHolds(Arc.container().instance(DataSource.class).get());
    }

    @Test
    void twoReplicasAreNeverHandedTheSame() {
        // given
        var later = Instant.now().plus(Duration.ofDays(1));
        holds().settle(List.of(heldUntil(later)), List.of());
        var others = new ArrayList<Candidate>();

        // when
        int taken = holds().release(later, 1000, due -> {
            holds().release(later, 1000, others::addAll);
            return true;
        });

        // then
        assertThat(taken).isPositive();
        assertThat(others).isEmpty();
    }

    private static Candidate heldUntil(Instant until) {
        var update = Cast.update(Cast.VALLEY_WIRE, UUID.randomUUID().toString(), Cast.MORNING, "Curfew", "From ten.");
        return new Candidate(update.draft().embargoedUntil(until).toUpdate(), null);
    }
}
