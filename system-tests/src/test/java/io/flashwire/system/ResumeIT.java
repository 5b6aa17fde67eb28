package io.flashwire.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.flashwire.cli.stack.ServiceApp;
import io.flashwire.cli.stack.ServiceReplica;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two replicas of the gateway under load, clients that are cut off at random, and replicas that die or are restarted: every
 * client hears everything once, each incident in order. A longer run takes {@code -Dflashwire.resume=PT20M
 * -Dflashwire.resume.clients=1000}.
 */
@ExtendWith(RunningSystem.class)
class ResumeIT {

    private static final Duration TIME = Duration.parse(System.getProperty("flashwire.resume", "PT10S"));
    private static final int CLIENTS = Integer.getInteger("flashwire.resume.clients", 50);
    private static final Duration EACH_CUT_AFTER = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Flashwire flashwire;
    private final Random random = new Random(7);
    private ServiceReplica one;
    private ServiceReplica other;
    private List<Follower> followers = List.of();

    ResumeIT(Flashwire flashwire) {
        this.flashwire = flashwire;
        this.one = replica();
        this.other = replica();
    }

    private ServiceReplica replica() {
        return ServiceReplica.start(
                flashwire.home(),
                ServiceApp.GATEWAY,
                List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                Map.of(
                        "FLASHWIRE_LIVE_MAX_CLIENTS_PER_KEY", Integer.toString(CLIENTS),
                        "FLASHWIRE_ACCESS_RATE_REQUESTS", Integer.toString(100 * CLIENTS)));
    }

    @BeforeEach
    void clientsFollow() {
        List<URI> gateways = List.of(one.address(), other.address());
        followers = IntStream.range(0, CLIENTS)
                .mapToObj(seed -> Follower.start(gateways, flashwire.key(), new Random(seed)))
                .toList();
        await("all follow").atMost(PATIENCE).until(() -> followers.stream().allMatch(Follower::isFollowing));
    }

    @AfterEach
    void stop() {
        followers.forEach(Follower::close);
        one.close();
        other.close();
    }

    @Test
    void everyClientHearsEverythingOnceAndEachIncidentInOrder() throws InterruptedException {
        try (var alerts = NumberedAlerts.start(flashwire.broker())) {
            // given
            var cuts = Thread.ofVirtual().start(this::cutOffAtRandom);

            // when
            await("some time")
                    .pollDelay(TIME.dividedBy(3))
                    .atMost(TIME.plusSeconds(5))
                    .until(() -> true);
            one.kill();
            one.startAgain();
            await("some time")
                    .pollDelay(TIME.dividedBy(3))
                    .atMost(TIME.plusSeconds(5))
                    .until(() -> true);
            other.stop();
            other.startAgain();
            one.stop();
            one.startAgain();
            await("some time")
                    .pollDelay(TIME.dividedBy(3))
                    .atMost(TIME.plusSeconds(5))
                    .until(() -> true);
            cuts.interrupt();
            cuts.join();
            var made = alerts.stop();

            // then
            await("all is heard")
                    .atMost(PATIENCE)
                    .until(() -> followers.stream().allMatch(follower -> follower.heard() >= made));
            System.out.printf(
                    "%d clients, %d alerts, %d connections%n",
                    CLIENTS,
                    made,
                    followers.stream().mapToInt(Follower::connections).sum());
            assertThat(followers).extracting(follower -> follower.account(made)).containsOnly(Follower.Account.CLEAN);
            // Whichever replica had the last one's partition when it died: the archive has it too.
            await("the archive")
                    .atMost(PATIENCE)
                    .until(() -> flashwire
                                    .get("/api/alerts/" + NumberedAlerts.PREFIX + (made - 1))
                                    .status()
                            == 200);
        }
    }

    private void cutOffAtRandom() {
        while (!Thread.currentThread().isInterrupted()) {
            followers.get(random.nextInt(followers.size())).cut();
            LockSupport.parkNanos(EACH_CUT_AFTER.dividedBy(CLIENTS).toNanos());
        }
    }
}
