package io.flashwire.enrich.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Topics;
import io.flashwire.contracts.WireJson;
import io.flashwire.testing.Cast;
import io.flashwire.testing.KafkaResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What nobody can read, or carry on, is kept with the reason, and stops nothing behind it. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class PoisonTest {

    private final Broker broker = new Broker();
    private final String key = "poison-" + UUID.randomUUID();
    private final LiveUpdate next = update("Armenia has declared martial law.");

    @Test
    void what_is_no_update_goes_to_the_dead_letters_each_with_its_reason() {
        // given
        var whole = new String(WireJson.write(next), StandardCharsets.UTF_8);
        var poison = List.of(
                "{\"id\": oops",
                "\u0000\u00ff\u0007",
                "[1, 2]",
                "null",
                "{\"id\":\"u-1\"}",
                whole.replace("\"revision\":1", "\"revision\":\"first\""),
                whole.replace("\"state\":\"LIVE\"", "\"state\":\"ASLEEP\""),
                "[".repeat(5000));
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        poison.forEach(it -> records.add(Broker.inFirstPartition(key, it.getBytes(StandardCharsets.UTF_8))));
        records.add(new ProducerRecord<>(Topics.UPDATES, 0, key, null));
        records.add(Broker.inFirstPartition(next.id(), WireJson.write(next)));

        // when
        broker.send(records);

        // then
        assertThat(broker.enriched(next.id(), 1)).hasSize(1);
        assertThat(broker.deadLetters(key, poison.size() + 1))
                .extracting(it -> Broker.header(it, "dead-letter-reason"))
                .satisfiesExactly(
                        it -> assertThat(it).startsWith("no update in JSON"),
                        it -> assertThat(it).startsWith("no update in JSON"),
                        it -> assertThat(it).startsWith("no update in JSON"),
                        it -> assertThat(it).isEqualTo("the JSON value null"),
                        it -> assertThat(it).isEqualTo("an update without id, source or state"),
                        it -> assertThat(it)
                                .startsWith("no update in JSON")
                                .contains("\"first\"")
                                .endsWith("at revision"),
                        it -> assertThat(it)
                                .startsWith("no update in JSON")
                                .contains("ASLEEP")
                                .endsWith("at state"),
                        it -> assertThat(it).startsWith("no update in JSON"),
                        it -> assertThat(it).isEqualTo("a record without a value"));
    }

    @Test
    void what_grows_too_large_for_its_topic_is_kept_as_it_came() {
        // given
        var large = update("Armenia, ".repeat(3_000) + noise(1_000_000));

        // when
        broker.send(List.of(
                Broker.inFirstPartition(large.id(), WireJson.write(large)),
                Broker.inFirstPartition(next.id(), WireJson.write(next))));

        // then
        assertThat(broker.enriched(next.id(), 1)).hasSize(1);
        assertThat(broker.deadLetters(large.id(), 1)).singleElement().satisfies(it -> {
            assertThat(Broker.header(it, "dead-letter-reason")).contains("larger than its topic takes");
            assertThat(it.value()).isEqualTo(WireJson.write(large));
        });
    }

    @Test
    void what_no_longer_fits_with_its_reason_is_told_without_its_value() {
        // given
        var poison = noise(1_048_400).getBytes(StandardCharsets.UTF_8);

        // when
        broker.send(List.of(
                Broker.inFirstPartition(key, poison), Broker.inFirstPartition(next.id(), WireJson.write(next))));

        // then
        assertThat(broker.enriched(next.id(), 1)).hasSize(1);
        assertThat(broker.deadLetters(key, 1)).singleElement().satisfies(it -> {
            assertThat(Broker.header(it, "dead-letter-reason")).startsWith("no update in JSON");
            assertThat(Broker.header(it, "dead-letter-left-out")).isEqualTo("1048400 bytes");
            assertThat(it.value()).isEmpty();
        });
    }

    private static LiveUpdate update(String body) {
        return Cast.update(Cast.HIGHLAND_HERALD, UUID.randomUUID().toString(), Cast.MORNING, "Martial law", body);
    }

    /** Text that no compression makes smaller. */
    private static String noise(int length) {
        var random = new Random(7);
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) ('0' + random.nextInt(75)));
        }
        return text.toString().replace('\\', '/');
    }
}
