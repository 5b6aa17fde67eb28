package io.flashwire.gateway.http;

import static io.flashwire.gateway.Told.alert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.Topics;
import io.flashwire.contracts.WireJson;
import io.flashwire.testing.KafkaResource;
import io.flashwire.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(GatewayStack.class)
class AlertStreamTest {

    private static final String STREAM = "/api/alerts/stream";

    private final Messages messages = new Messages();
    private final String incident = "i-" + UUID.randomUUID();

    @BeforeEach
    void theGatewayIsReady() {
        await("the gateway follows the topic")
                .atMost(Duration.ofSeconds(30))
                .until(() -> Door.nobody().get("/q/health/ready").statusCode() == 200);
    }

    @AfterEach
    void close() {
        messages.close();
    }

    @Test
    void tellsAnAlertAsItIsMade() throws IOException {
        // given
        var alert = alert(incident, 1);
        try (var client = Door.admin().follow(STREAM)) {
            // when
            messages.send(alert);

            // then
            await("the alert").until(() -> client.named("alert").count() == 1);
            var event = client.named("alert").findFirst().orElseThrow();
            assertThat(WireJson.mapper().readTree(event.data()))
                    .isEqualTo(WireJson.mapper().readTree(WireJson.write(alert)));
            assertThat(WireJson.mapper().readTree(event.id())).hasSize(Topics.PARTITIONS);
            assertThat(client.header("content-type")).startsWith("text/event-stream");
            assertThat(client.header("x-accel-buffering")).isEqualTo("no");
            assertThat(client.header("cache-control")).contains("no-store");
        }
    }

    @Test
    void resumesWithoutLossOrRepeatHoweverOftenItIsCutOff() throws InterruptedException {
        // given
        var sent = new ArrayList<String>();
        var writer = Thread.ofVirtual().unstarted(() -> {
            for (var each = 1; each <= 300; each++) {
                var alert = alert(incident + "-" + each % 17, each);
                messages.send(alert);
                sent.add(alert.id());
            }
        });
        var got = new ArrayList<String>();
        var client = Door.admin().follow(STREAM);

        // when
        writer.start();
        for (var cut = 1; cut <= 10; cut++) {
            var enough = new AtomicInteger(got.size() + 20);
            var open = client;
            await("some more").until(() -> got.size() + open.alerts().size() >= enough.get() || !writer.isAlive());
            client.close();
            await("the end").until(open::ended);
            got.addAll(client.alerts());
            client = Door.admin().follow(STREAM, "Last-Event-ID", client.lastId());
        }
        writer.join();
        var last = client;
        await("the rest")
                .atMost(Duration.ofSeconds(20))
                .until(() -> got.size() + last.alerts().size() >= 300);
        got.addAll(client.alerts());
        client.close();

        // then
        assertThat(got).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void resumesFromTheTopicWhatIsNoLongerInMemory() {
        // given
        var before = Door.admin().follow(STREAM);
        await("the first id").until(() -> !before.lastId().isEmpty());
        before.close();
        var missed = new ArrayList<String>();
        for (var each = 1; each <= 2 * GatewayStack.RING; each++) {
            messages.send(alert(incident, each));
            missed.add(incident + "." + each);
        }

        // when
        var id = URLEncoder.encode(before.lastId(), StandardCharsets.UTF_8);
        try (var client = Door.admin().follow(STREAM + "?lastEventId=" + id)) {
            messages.send(alert(incident, missed.size() + 1));
            missed.add(incident + "." + (missed.size() + 1));

            // then
            await("all of them").until(() -> client.alerts().size() >= missed.size());
            assertThat(client.alerts()).isEqualTo(missed);
        }
    }

    @Test
    void tellsOfWhatCanNoLongerBeHad() throws InterruptedException, ExecutionException {
        // given
        messages.sendTo(3, alert(incident + "-seen", 1));
        var before = Door.admin().follow(STREAM + "?since=" + Instant.now().minusSeconds(60));
        await("the first").until(() -> before.alerts().contains(incident + "-seen.1"));
        before.close();
        for (var each = 1; each <= 2 * GatewayStack.RING; each++) {
            messages.sendTo(3, alert(incident + "-lost", each));
        }
        var kept = messages.sendTo(3, alert(incident + "-kept", 1));
        try (var admin = Admin.create(Map.of("bootstrap.servers", Messages.broker()))) {
            admin.deleteRecords(
                            Map.of(new TopicPartition(Topics.ALERTS, 3), RecordsToDelete.beforeOffset(kept.offset())))
                    .all()
                    .get();
        }

        // when
        try (var client = Door.admin().follow(STREAM, "Last-Event-ID", before.lastId())) {
            // then
            await("what is kept").until(() -> client.alerts().contains(incident + "-kept.1"));
            assertThat(client.alerts()).doesNotContain(incident + "-lost.1");
            assertThat(client.named("gap"))
                    .singleElement()
                    .satisfies(gap -> assertThat(gap.data())
                            .contains("\"cause\":\"RETENTION\"", "\"partition\":3", "\"last\":" + (kept.offset() - 1)));
        }
    }

    @Test
    void startsInThePastWhereAsked() {
        // given
        var since = Instant.now();
        messages.send(alert(incident, 1));

        // when
        try (var client = Door.admin().follow(STREAM + "?since=" + since)) {
            // then
            await("the past").until(() -> client.alerts().contains(incident + ".1"));
        }
    }

    @Test
    void tellsOnlyWhatTheClientAskedFor() {
        // given
        try (var client = Door.admin().follow(STREAM + "?minTier=BULLETIN&kind=CEASEFIRE,COUP&exercise=false")) {
            // when
            messages.send(alert(incident + "-a", 1, Tier.URGENT, EventKind.COUP, false));
            messages.send(alert(incident + "-b", 1, Tier.FLASH, EventKind.STRIKE, false));
            messages.send(alert(incident + "-c", 1, Tier.FLASH, EventKind.COUP, true));
            messages.send(alert(incident + "-d", 1, Tier.BULLETIN, EventKind.COUP, false));

            // then
            await("the one").until(() -> !client.alerts().isEmpty());
            assertThat(client.alerts()).containsExactly(incident + "-d.1");
        }
    }

    @Test
    void passesOverWhatIsNoAlert() {
        // given
        try (var client = Door.admin().follow(STREAM)) {
            // when
            messages.send(Topics.ALERTS, incident, "{\"id\":\"no alert\"}".getBytes(StandardCharsets.UTF_8));
            messages.send(alert(incident, 1));

            // then
            await("the alert behind it").until(() -> client.alerts().equals(List.of(incident + ".1")));
        }
    }

    @Test
    void forgetsAClientThatWentAway() {
        // given
        var client = Door.admin().follow(STREAM);
        await("it is counted").until(() -> clients() > 0);

        // when
        client.close();

        // then
        await("nobody is left").until(() -> clients() == 0);
    }

    private static double clients() {
        return Door.nobody()
                .get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("flashwire_stream_clients "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
                .sum();
    }

    @Test
    void showsThatItLives() {
        // given
        try (var client = Door.admin().follow(STREAM)) {
            // when
            await("two heartbeats")
                    .until(() -> client.comments().stream()
                                    .filter(": heartbeat"::equals)
                                    .count()
                            >= 2);

            // then
            assertThat(client.ended()).isFalse();
        }
    }

    @Test
    void refusesAnIdThatIsNone() {
        // when
        var refused = Door.send(Door.admin().request(STREAM).header("Last-Event-ID", "[{\"topic\":\"x\"}]"));

        // then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(Door.json(refused).path("field").asText()).isEqualTo("Last-Event-ID");
    }
}
