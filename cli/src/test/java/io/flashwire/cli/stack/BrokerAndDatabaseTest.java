package io.flashwire.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flashwire.contracts.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.CompressionType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real broker and the real database, in a folder with a space in its name. */
@TestInstance(Lifecycle.PER_CLASS)
class BrokerAndDatabaseTest {

    private static final byte[] WORDS = "martial law".getBytes(StandardCharsets.UTF_8);

    private final Ports ports = new Ports(new Random());
    private final Home home;
    private final Secrets secrets;
    private Broker broker;
    private Database database;

    BrokerAndDatabaseTest(@TempDir Path folder) {
        home = new Home(folder, folder.resolve("the home"));
        home.make();
        secrets = Secrets.of(home);
        broker = broker();
        database = database();
    }

    private Broker broker() {
        return new Broker(home, new Spawner(home.logs()), ports.free(), ports.free());
    }

    private Database database() {
        return new Database(home, new Spawner(home.logs()), secrets, DatabaseAccount.ofThisMachine(), ports.free());
    }

    @BeforeAll
    void start() {
        for (var member : List.of(database, broker)) {
            member.launch();
            member.awaitReady();
        }
    }

    @AfterAll
    void stop() {
        broker.stop();
        database.stop();
    }

    @Test
    void whatWasWrittenSurvivesARestart() throws Exception {
        // given
        try (var connection = connect("flashwire_alerts", "flashwire_alerts")) {
            execute(connection, "CREATE TABLE incident AS SELECT 'martial law' AS words");
        }
        produce();

        // when
        stop();
        broker = broker();
        database = database();
        start();

        // then
        try (var connection = connect("flashwire_alerts", "flashwire_alerts");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT words FROM incident")) {
            assertThat(rows.next()).isTrue();
        }
        assertThat(consume()).isEqualTo(WORDS);
    }

    @Test
    void theTopicsAreThere() throws Exception {
        // when
        Map<String, Integer> partitions;
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            var topics = admin.describeTopics(admin.listTopics().names().get())
                    .allTopicNames()
                    .get();
            partitions = topics.values().stream()
                    .collect(Collectors.toMap(
                            TopicDescription::name, topic -> topic.partitions().size()));
        }

        // then
        assertThat(partitions)
                .containsEntry(Topics.UPDATES, 6)
                .containsEntry(Topics.ENRICHED, 6)
                .containsEntry(Topics.ALERTS, 6)
                .containsEntry(Topics.deadLetterOf(Topics.ALERTS), 1);
    }

    @ParameterizedTest
    @EnumSource(CompressionType.class)
    void theBrokerTakesEveryCompression(CompressionType compression) throws Exception {
        // given
        var settings = Map.<String, Object>of(
                "bootstrap.servers", broker.bootstrapServers(), "compression.type", compression.toString());

        // when
        RecordMetadata written;
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            written = producer.send(new ProducerRecord<>(Topics.ENRICHED, 0, WORDS, WORDS))
                    .get();
        }

        // then
        assertThat(written.hasOffset()).isTrue();
    }

    @Test
    void aRoleReachesItsOwnDatabaseOnly() {
        // when, then
        assertThatThrownBy(
                        () -> connect("flashwire_gateway", "flashwire_alerts").close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void noPasswordNoEntry() {
        // when, then
        assertThatThrownBy(
                        () -> DriverManager.getConnection(database.url("flashwire_alerts"), "flashwire_alerts", "guess")
                                .close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void nothingListensBeyondLoopback() throws Exception {
        // given
        var outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();

        // when
        var reached = outside.stream()
                .flatMap(address -> Stream.of(broker.port(), database.port()).filter(port -> answers(address, port)))
                .toList();

        // then
        assertThat(reached).isEmpty();
    }

    @Test
    void aServerThatAnotherRunStartedOnTheDataIsFound() {
        // given
        var later = database();

        // when
        var found = later.process();

        // then
        assertThat(found).isPresent().isEqualTo(database.process());
    }

    private static boolean answers(InetAddress address, int port) {
        try (var socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (IOException _) {
            return false;
        }
    }

    private Connection connect(String role, String name) throws SQLException {
        return DriverManager.getConnection(database.url(name), role, secrets.databasePassword(role));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void produce() throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.UPDATES, 0, WORDS, WORDS)).get();
        }
    }

    private byte[] consume() {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition(Topics.UPDATES, 0)));
            consumer.seekToBeginning(consumer.assignment());
            return consumer.poll(Duration.ofSeconds(20)).iterator().next().value();
        }
    }
}
