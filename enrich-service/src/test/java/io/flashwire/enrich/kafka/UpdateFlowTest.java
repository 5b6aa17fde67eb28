package io.flashwire.enrich.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.Topics;
import io.flashwire.contracts.UpdateState;
import io.flashwire.testing.Cast;
import io.flashwire.testing.KafkaResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The running service between two topics of a real broker. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class UpdateFlowTest {

    private final Broker broker = new Broker();

    @Test
    void revisions_of_an_update_stay_in_order() {
        // given
        var revisions = new ArrayList<LiveUpdate>();
        revisions.add(update("order"));
        for (int i = 0; i < 500; i++) {
            revisions.add(Cast.corrected(revisions.getLast(), "Armenia declares martial law", "Correction " + i));
        }

        // when
        broker.send(revisions.stream().map(Broker::record).toList());

        // then
        assertThat(broker.enriched(revisions.getFirst().id(), revisions.size()))
                .extracting(it -> it.update().revision())
                .containsExactlyElementsOf(
                        revisions.stream().map(LiveUpdate::revision).toList());
    }

    @Test
    void a_withdrawn_update_passes_as_withdrawn_without_events() {
        // given
        var withdrawn = Cast.withdrawn(update("withdrawn"));

        // when
        broker.send(List.of(Broker.record(withdrawn)));

        // then
        assertThat(broker.enriched(withdrawn.id(), 1)).singleElement().satisfies(it -> {
            assertThat(it.update().state()).isEqualTo(UpdateState.WITHDRAWN);
            assertThat(it.events()).isEmpty();
            assertThat(it.tier()).isEqualTo(Tier.ROUTINE);
        });
    }

    @Test
    void the_headers_say_what_the_message_is() {
        // given
        var update = update("headers");

        // when
        broker.send(List.of(Broker.record(update)));

        // then
        assertThat(broker.read(Topics.ENRICHED, it -> update.id().equals(it.key()), 1))
                .singleElement()
                .satisfies(it -> {
                    assertThat(Broker.header(it, "ce_type")).isEqualTo("io.flashwire.update.enriched.v1");
                    assertThat(Broker.header(it, "ce_id")).isEqualTo(update.id() + ".1");
                    assertThat(Broker.header(it, "content-type")).isEqualTo("application/json");
                });
    }

    private static LiveUpdate update(String key) {
        return Cast.update(
                Cast.HIGHLAND_HERALD,
                key + UUID.randomUUID(),
                Cast.MORNING,
                "Armenia declares martial law",
                "The Armenian government has declared martial law.");
    }
}
