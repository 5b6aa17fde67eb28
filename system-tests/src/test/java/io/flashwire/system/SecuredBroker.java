package io.flashwire.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.flashwire.contracts.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * A Kafka that lets in by certificates alone, each with the rights that {@code deploy/operators} gives its service; its
 * operator has a door of his own.
 */
final class SecuredBroker implements AutoCloseable {

    private static final Path USERS = Path.of("..", "deploy", "operators", "kafka-users.yaml");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String NAME = "broker";

    private final Path folder;
    private final Certificates certificates;
    private final List<JsonNode> users;
    private final int port = Replica.freePort();
    private final int operatorPort = Replica.freePort();
    private final Process process;

    private SecuredBroker(Path folder) throws IOException {
        this.folder = folder;
        this.certificates = new Certificates(folder);
        try (var documents =
                new ObjectMapper(new YAMLFactory()).readerFor(JsonNode.class).<JsonNode>readValues(USERS.toFile())) {
            users = documents.readAll();
        }
        certificates.make(NAME);
        names().forEach(certificates::make);
        var settings = settings();
        format(settings);
        process = kafka("kafka.Kafka", settings.toString());
    }

    /** Starts it and returns when it has its topics and its rights. */
    static SecuredBroker start(Path folder) {
        try {
            var broker = new SecuredBroker(folder);
            broker.prepare();
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For whoever runs it: everything is allowed. */
    String operatorsDoor() {
        return "127.0.0.1:" + operatorPort;
    }

    /** What a client is told that comes with this user's certificate, as Kafka's clients name it. */
    Map<String, String> clientOf(String user) {
        var settings = new HashMap<>(Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + port,
                "security.protocol",
                "SSL",
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificates.certificate(NAME).toString()));
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.keystore.location", certificates.keystore(user).toString());
        settings.put("ssl.keystore.password", Certificates.PASSWORD);
        return settings;
    }

    /** The same as the environment of a service, as the chart sets it. */
    Map<String, String> environmentOf(String user) {
        var environment = new HashMap<String, String>();
        clientOf(user)
                .forEach((name, value) ->
                        environment.put("KAFKA_" + name.replace('.', '_').toUpperCase(Locale.ROOT), value));
        return environment;
    }

    private List<String> names() {
        return users.stream().map(user -> user.at("/metadata/name").asText()).toList();
    }

    private Path settings() throws IOException {
        var controllerPort = Replica.freePort();
        return Files.writeString(folder.resolve("kafka.properties"), """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%1$d
                listeners=TLS://127.0.0.1:%2$d,OPERATOR://127.0.0.1:%3$d,CONTROLLER://127.0.0.1:%1$d
                advertised.listeners=TLS://127.0.0.1:%2$d,OPERATOR://127.0.0.1:%3$d
                listener.security.protocol.map=TLS:SSL,OPERATOR:PLAINTEXT,CONTROLLER:PLAINTEXT
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=OPERATOR
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=User:ANONYMOUS
                ssl.client.auth=required
                ssl.keystore.type=PKCS12
                ssl.keystore.location=%4$s
                ssl.keystore.password=%5$s
                ssl.truststore.type=PEM
                ssl.truststore.location=%6$s
                log.dirs=%7$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=3
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=8388608
                """.formatted(
                        controllerPort,
                        port,
                        operatorPort,
                        certificates.keystore(NAME),
                        Certificates.PASSWORD,
                        certificates.trusted(names()),
                        folder.resolve("data")));
    }

    private void format(Path settings) throws IOException {
        var cluster = Uuid.randomUuid().toString();
        var formatting =
                kafka("kafka.tools.StorageTool", "format", "--cluster-id", cluster, "--config", settings.toString());
        if (formatting.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("the storage could not be formatted: see " + folder);
        }
    }

    private Process kafka(String mainClass, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(mainClass + ".log").toFile())
                .start();
    }

    private void prepare() {
        await("the broker").atMost(PATIENCE).ignoreExceptions().until(() -> {
            try (var admin = operator()) {
                return admin.describeCluster().nodes().get().size() == 1;
            }
        });
        try (var admin = operator()) {
            admin.createTopics(Topics.ALL.stream()
                            .flatMap(topic -> Stream.of(topic, Topics.deadLetterOf(topic)))
                            .map(topic -> new NewTopic(topic, 2, (short) 1))
                            .toList())
                    .all()
                    .get();
            admin.createAcls(rights()).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("topics or rights were refused", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Admin operator() {
        return Admin.create(Map.of("bootstrap.servers", operatorsDoor()));
    }

    private List<AclBinding> rights() {
        var rights = new ArrayList<AclBinding>();
        for (var user : users) {
            var principal = "User:CN=" + user.at("/metadata/name").asText();
            for (var acl : user.at("/spec/authorization/acls")) {
                var resource = acl.path("resource");
                var pattern = new ResourcePattern(
                        ResourceType.fromString(resource.path("type").asText()),
                        resource.path("name").asText(),
                        resource.path("patternType").asText().equals("prefix")
                                ? PatternType.PREFIXED
                                : PatternType.LITERAL);
                for (var operation : acl.path("operations")) {
                    rights.add(new AclBinding(
                            pattern,
                            new AccessControlEntry(
                                    principal,
                                    "*",
                                    AclOperation.fromString(operation.asText()),
                                    AclPermissionType.ALLOW)));
                }
            }
        }
        return rights;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
