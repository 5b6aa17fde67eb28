package io.flashwire.testing;

import io.flashwire.contracts.Topics;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.testcontainers.kafka.KafkaContainer;

/** A real Kafka broker with Flashwire's topics: a container where Docker answers, otherwise one in a process of the test's own. */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable KafkaContainer container;
    private @Nullable EmbeddedKafkaBroker embedded;

    @Override
    public Map<String, String> start() {
        var bootstrap = Docker.answers() ? startContainer() : startEmbedded();
        createTopics(bootstrap);
        return Map.of("kafka.bootstrap.servers", bootstrap);
    }

    @Override
    public void stop() {
        if (container != null) {
            container.stop();
        }
        if (embedded != null) {
            embedded.close();
        }
    }

    private String startContainer() {
        container = new KafkaContainer(Docker.KAFKA);
        container.start();
        return container.getBootstrapServers();
    }

    private String startEmbedded() {
        embedded = new EmbeddedKafkaBroker().withDeleteLogDirsOnClose(true).start();
        return embedded.getAdvertisedListeners();
    }

    private static void createTopics(String bootstrap) {
        var topics = new ArrayList<NewTopic>();
        for (var topic : Topics.ALL) {
            topics.add(new NewTopic(topic, Topics.PARTITIONS, (short) 1));
            topics.add(new NewTopic(Topics.deadLetterOf(topic), 1, (short) 1));
        }
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            admin.createTopics(List.copyOf(topics)).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the test broker refused the topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the test broker made the topics", e);
        }
    }
}
