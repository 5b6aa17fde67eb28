package io.flashwire.enrich.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.Actor;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.WireJson;
import io.flashwire.testing.Cast;
import io.flashwire.testing.KafkaResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Entries that nobody writes by hand pass, read as far as an entry goes, and the news at their head is found. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class OverloadTest {

    private static final int AS_FAR_AS_AN_ENTRY_GOES = 30_000;

    private final Broker broker = new Broker();

    static Stream<Arguments> overlong() {
        return Stream.of(
                Arguments.of("one megabyte", "The rest of the page. ".repeat(45_000)),
                Arguments.of("10,000 mentions in one sentence", "Iran, Turkey ".repeat(5_000)),
                Arguments.of("10,000 mentions in as many sentences", "Iran. ".repeat(10_000)),
                Arguments.of("5,000 places, each in the next", "in Paris, Texas, ".repeat(2_500)),
                Arguments.of("10,000 events", "Russia shelled Kyiv. ".repeat(10_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overlong")
    void an_overlong_entry_is_read_as_far_as_an_entry_goes(String name, String rest) {
        // given
        var entry = update("Armenia has declared martial law. " + rest);
        var next = update("Armenia has declared martial law.");

        // when
        broker.send(List.of(
                Broker.inFirstPartition(entry.id(), WireJson.write(entry)),
                Broker.inFirstPartition(next.id(), WireJson.write(next))));

        // then
        assertThat(broker.enriched(next.id(), 1)).hasSize(1);
        assertThat(broker.enriched(entry.id(), 1)).singleElement().satisfies(it -> {
            assertThat(it.update().body()).isEqualTo(entry.body());
            assertThat(it.events()).isNotEmpty();
            assertThat(it.actors())
                    .flatExtracting(Actor::mentions)
                    .allMatch(mention -> mention.end() <= AS_FAR_AS_AN_ENTRY_GOES);
        });
    }

    private static LiveUpdate update(String body) {
        return Cast.update(Cast.HIGHLAND_HERALD, UUID.randomUUID().toString(), Cast.MORNING, "Martial law", body);
    }
}
