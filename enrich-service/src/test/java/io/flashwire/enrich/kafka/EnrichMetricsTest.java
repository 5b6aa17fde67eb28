package io.flashwire.enrich.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.testing.Cast;
import io.flashwire.testing.KafkaResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an operator sees of the enrichment. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class EnrichMetricsTest {

    private final Broker broker = new Broker();

    @Test
    void lag_stages_tiers_and_what_was_unreadable_are_told() {
        // given
        var update = Cast.update(
                Cast.HIGHLAND_HERALD,
                UUID.randomUUID().toString(),
                Cast.MORNING,
                "Armenia declares martial law",
                "The Armenian government has declared martial law.");
        broker.send(List.of(Broker.record(update), Broker.inFirstPartition("oops" + update.id(), new byte[] {1})));
        assertThat(broker.enriched(update.id(), 1)).hasSize(1);
        assertThat(broker.deadLetters("oops" + update.id(), 1)).hasSize(1);

        // when
        var metrics = RestAssured.get("/q/metrics").asString();

        // then
        for (var stage : Stage.values()) {
            assertThat(value(metrics, "flashwire_enrich_stage_seconds_count{stage=\"" + stage.tag() + "\"}"))
                    .as(stage.tag())
                    .isPositive();
        }
        assertThat(value(metrics, "flashwire_enrich_updates_total{tier=\"FLASH\"}"))
                .isPositive();
        assertThat(value(metrics, "flashwire_enrich_unreadable_total")).isPositive();
        assertThat(metrics)
                .contains("kafka_consumer_fetch_manager_records_lag_max{client_id=\"kafka-consumer-updates\"");
    }

    private static double value(String metrics, String row) {
        return metrics.lines()
                .filter(line -> line.startsWith(row + " "))
                .mapToDouble(line ->
                        Double.parseDouble(line.substring(row.length() + 1).split(" ", 2)[0]))
                .findFirst()
                .orElse(0);
    }
}
