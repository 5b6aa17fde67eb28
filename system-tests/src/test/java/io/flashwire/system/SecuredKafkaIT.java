package io.flashwire.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.flashwire.cli.stack.Secrets;
import io.flashwire.cli.stack.ServiceApp;
import io.flashwire.cli.stack.ServiceReplica;
import io.flashwire.contracts.Topics;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The services on a Kafka as the operators make it: each with a certificate of its own and the rights of its KafkaUser,
 * which are enough for all that it does, dead letters included.
 */
@ExtendWith(RunningSystem.class)
class SecuredKafkaIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> JVM = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final String SCHEMA = "secured";

    private final Flashwire flashwire;

    SecuredKafkaIT(Flashwire flashwire) {
        this.flashwire = flashwire;
    }

    @Test
    void certificatesLetInAndTheRightsOfEachServiceAreEnough(@TempDir Path folder) {
        try (var broker = SecuredBroker.start(folder);
                var ingest = start(broker, ServiceApp.INGEST, "flashwire-ingest", Map.of());
                var _ = start(broker, ServiceApp.ENRICH, "flashwire-enrich", Map.of());
                var alert = start(broker, ServiceApp.ALERT, "flashwire-alert", Map.of());
                var gateway = start(
                        broker,
                        ServiceApp.GATEWAY,
                        "flashwire-gateway",
                        Map.of(
                                "FLASHWIRE_INGEST_URL", ingest.address().toString(),
                                "FLASHWIRE_ALERT_URL", alert.address().toString()))) {
            var secured = new Flashwire(gateway.address(), flashwire.key(), flashwire.signIn(), flashwire.home());

            // when
            News.tell(secured, News.martialLaw("Samoa"));
            Topics.ALL.forEach(topic -> writeRubbish(broker, topic));

            // then
            await("the alert")
                    .atMost(PATIENCE)
                    .until(() ->
                            secured.get("/api/alerts?kind=MARTIAL_LAW").body().contains("Samoa"));
            await("the dead letters")
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(Topics.ALL)
                            .allSatisfy(topic -> assertThat(records(broker, Topics.deadLetterOf(topic)))
                                    .isPositive()));
            assertThatThrownBy(() -> write(broker.clientOf("flashwire-gateway"), Topics.UPDATES, "not its own"))
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    private ServiceReplica start(SecuredBroker broker, ServiceApp service, String user, Map<String, String> settings) {
        var all = new HashMap<>(broker.environmentOf(user));
        databaseOf(service).ifPresent(name -> all.put("QUARKUS_DATASOURCE_JDBC_URL", ownSchema(name)));
        all.putAll(settings);
        return ServiceReplica.start(flashwire.home(), service, JVM, all);
    }

    private static Optional<String> databaseOf(ServiceApp service) {
        return switch (service) {
            case INGEST -> Optional.of("flashwire_ingest");
            case ENRICH -> Optional.empty();
            case ALERT -> Optional.of("flashwire_alerts");
            case GATEWAY -> Optional.of("flashwire_gateway");
        };
    }

    /** Apart from the tables of the system that runs. */
    private String ownSchema(String database) {
        var url = flashwire.database(database);
        var password = Secrets.of(flashwire.home()).databasePassword(database);
        try (var connection = DriverManager.getConnection(url, database, password);
                var statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + SCHEMA);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url + "?currentSchema=" + SCHEMA;
    }

    private static void writeRubbish(SecuredBroker broker, String topic) {
        try {
            write(Map.of("bootstrap.servers", broker.operatorsDoor()), topic, "no JSON");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Map<String, String> client, String topic, String value) throws ExecutionException {
        try (var producer = new KafkaProducer<>(
                new HashMap<String, Object>(client), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "a key", value)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static long records(SecuredBroker broker, String topic) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.operatorsDoor()))) {
            var ends = admin.listOffsets(Map.of(
                            new TopicPartition(topic, 0), OffsetSpec.latest(),
                            new TopicPartition(topic, 1), OffsetSpec.latest()))
                    .all()
                    .get();
            return ends.values().stream().mapToLong(end -> end.offset()).sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
