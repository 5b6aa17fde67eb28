package io.flashwire.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.Topics;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class KafkaResourceTest {

    @Test
    void hasEveryTopicWithItsDeadLetterTwin() throws Exception {
        // given
        var kafka = new KafkaResource();
        var bootstrap = Objects.requireNonNull(kafka.start().get("kafka.bootstrap.servers"));
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            // when
            var names = admin.listTopics().names().get();

            // then
            for (var topic : Topics.ALL) {
                assertThat(names).contains(topic, Topics.deadLetterOf(topic));
            }
        } finally {
            kafka.stop();
        }
    }
}
