package io.flashwire.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.cli.stack.ServiceApp;
import io.flashwire.cli.stack.ServiceReplica;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.Tier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two replicas of every service, each ended in order and started again, one after the other, while news come in: as an
 * upgrade does it. Asked for by {@code -Dflashwire.roll=200 -Dflashwire.roll.pause=PT8S}.
 */
@ExtendWith(RunningSystem.class)
@EnabledIfSystemProperty(named = "flashwire.roll", matches = "\\d+", disabledReason = "it starts five services more")
class RollIT {

    private static final int PER_SECOND = Integer.getInteger("flashwire.roll", 20);
    private static final Duration PAUSE = Duration.parse(System.getProperty("flashwire.roll.pause", "PT0.5S"));
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(3);
    private static final List<String> JVM = List.of("-Xmx224m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Flashwire flashwire;

    RollIT(Flashwire flashwire) {
        this.flashwire = flashwire;
    }

    @Test
    void anUpgradeLosesNothingAndTellsNothingTwice() throws InterruptedException {
        try (var ingest = beside(ServiceApp.INGEST, Map.of());
                var enrich = beside(ServiceApp.ENRICH, Map.of());
                var alert = beside(ServiceApp.ALERT, Map.of());
                var ingests = Balancer.of(
                        flashwire.port("ingest-service"), ingest.address().getPort());
                var alerts = Balancer.of(
                        flashwire.port("alert-service"), alert.address().getPort());
                var gateway = beside(ServiceApp.GATEWAY, behind(ingests, alerts));
                var other = beside(ServiceApp.GATEWAY, behind(ingests, alerts));
                var receiver = new Receiver();
                var stream = flashwire.alerts()) {
            // given
            receiver.trust(flashwire.subscribe("steady news", receiver.address(), Tier.FLASH));
            var news = SteadyNews.start(List.of(gateway.address(), other.address()), flashwire.key(), PER_SECOND);

            // when
            for (var replica : List.of(ingest, enrich, alert, gateway, other)) {
                pause();
                replica.stop();
                replica.startAgain();
            }
            for (var own : List.of("ingest-service", "enrich-service", "alert-service")) {
                pause();
                flashwire.restart(own);
            }
            pause();
            var pushed = news.stop();

            // then
            await("all is delivered")
                    .atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(ofSteadyNews(receiver)).hasSizeGreaterThanOrEqualTo(pushed.flashes()));
            await("all is archived")
                    .atMost(PATIENCE)
                    .pollInterval(BETWEEN_READINGS)
                    .untilAsserted(() -> assertThat(archived())
                            .hasSizeGreaterThanOrEqualTo(pushed.taken().size()));
            System.out.printf(
                    "%d updates at %d a second, %d retries, taken after p50 %d ms, p99 %d ms; %d flashes%n",
                    pushed.taken().size(),
                    PER_SECOND,
                    pushed.retries(),
                    pushed.percentile(0.5).toMillis(),
                    pushed.percentile(0.99).toMillis(),
                    pushed.flashes());
            assertThat(archived())
                    .containsExactlyInAnyOrderElementsOf(pushed.taken().keySet());
            assertThat(ofSteadyNews(receiver)).hasSize(pushed.flashes()).doesNotHaveDuplicates();
            assertThat(stream.heard().stream().filter(RollIT::isOfSteadyNews).map(Alert::id))
                    .containsExactlyInAnyOrderElementsOf(ofSteadyNews(receiver));
        }
    }

    private ServiceReplica beside(ServiceApp service, Map<String, String> settings) {
        return ServiceReplica.start(flashwire.home(), service, JVM, settings);
    }

    private static Map<String, String> behind(Balancer ingests, Balancer alerts) {
        return Map.of(
                "FLASHWIRE_INGEST_URL", ingests.address().toString(),
                "FLASHWIRE_ALERT_URL", alerts.address().toString(),
                "FLASHWIRE_ACCESS_RATE_REQUESTS", "1000000");
    }

    private static void pause() {
        await("some time").pollDelay(PAUSE).atMost(PAUSE.plusSeconds(5)).until(() -> true);
    }

    private static List<String> ofSteadyNews(Receiver receiver) {
        return receiver.deliveries().stream()
                .map(Receiver.Delivery::alert)
                .filter(RollIT::isOfSteadyNews)
                .map(Alert::id)
                .toList();
    }

    private static boolean isOfSteadyNews(Alert alert) {
        return alert.sources().stream().anyMatch(source -> source.id().equals(SteadyNews.SOURCE));
    }

    /** The keys of all that the archive has. */
    private List<String> archived() {
        var keys = new ArrayList<String>();
        var page = "/api/updates?limit=500&source=" + SteadyNews.SOURCE;
        for (var cursor = ""; ; ) {
            var answer = flashwire.get(page + cursor).json();
            StreamSupport.stream(answer.path("items").spliterator(), false)
                    .map(item -> item.path("key").asText())
                    .forEach(keys::add);
            JsonNode next = answer.path("next");
            if (!next.isTextual()) {
                return keys;
            }
            cursor = "&cursor=" + next.asText();
        }
    }
}
