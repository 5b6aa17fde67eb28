package io.flashwire.gateway.live;

import static io.flashwire.gateway.live.MemoryLog.ONE;
import static io.flashwire.gateway.live.MemoryLog.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.WireJson;
import io.flashwire.gateway.Told;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamsTest {

    private final MemoryLog log = new MemoryLog();
    private final Replica replica = new Replica(log);

    private LogRecord record(Partition partition, String incident) {
        return log.append(partition, Told.alert(incident, 1));
    }

    private void happens(Partition partition, String incident) {
        replica.read(record(partition, incident));
    }

    @Test
    void tellsWhatComesAndNothingThatWas() {
        // given
        happens(ZERO, "before");
        var client = replica.open(new Start.Now());

        // when
        happens(ONE, "after");

        // then
        assertThat(client.alerts()).containsExactly("after.1");
    }

    @Test
    void aClientThatSawNothingYetCanResumeToo() {
        // given
        happens(ZERO, "before");
        var id = replica.open(new Start.Now()).lastId();
        happens(ONE, "while away");

        // when
        var client = replica.resume(id);

        // then
        assertThat(client.alerts()).containsExactly("while away.1");
    }

    @Test
    void resumesFromTheLogWhatTheRingNoLongerHolds() {
        // given
        happens(ZERO, "seen");
        var id = replica.open(new Start.Since(Instant.EPOCH)).lastId();
        for (var each = 0; each < 3 * Replica.RING; each++) {
            happens(each % 2 == 0 ? ZERO : ONE, "missed" + each);
        }

        // when
        var client = replica.resume(id);
        happens(ONE, "live");

        // then
        assertThat(client.alerts())
                .hasSize(3 * Replica.RING + 1)
                .doesNotHaveDuplicates()
                .endsWith("live.1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyEventOnceAndInOrderWhicheverReplicaIsAsked(long seed) {
        // given: two replicas that read the partitions in their own order and at their own pace
        var random = new Random(seed);
        var replicas = List.of(replica, new Replica(log));
        var unread = List.of(new Backlog(), new Backlog());
        var told = new ArrayList<String>();
        var at = random.nextInt(2);
        var client = replicas.get(at).open(new Start.Now());

        // when: the client is cut off again and again, and resumes at either of them
        for (var each = 0; each < 300; each++) {
            var record = record(random.nextBoolean() ? ZERO : ONE, "i" + each);
            unread.forEach(backlog -> backlog.add(record));
            for (var one = 0; one < 2; one++) {
                unread.get(one).read(replicas.get(one), random);
            }
            if (random.nextInt(10) == 0) {
                told.addAll(client.alerts());
                at = random.nextInt(2);
                client = replicas.get(at).resume(client.lastId());
            }
        }
        for (var one = 0; one < 2; one++) {
            unread.get(one).readAll(replicas.get(one));
        }
        told.addAll(client.alerts());

        // then
        assertThat(told).hasSize(300).doesNotHaveDuplicates();
        for (var partition : List.of(ZERO, ONE)) {
            assertThat(told).containsSubsequence(idsOf(partition));
        }
    }

    private List<String> idsOf(Partition partition) {
        try (var reader = log.readAfter(Positions.before(List.of(ZERO, ONE)))) {
            var ids = new ArrayList<String>();
            for (var batch = reader.next(); !batch.isEmpty(); batch = reader.next()) {
                batch.stream()
                        .filter(record -> record.partition().equals(partition))
                        .forEach(
                                record -> ids.add(new String(record.json(), StandardCharsets.UTF_8).split("\"", 5)[3]));
            }
            return ids;
        }
    }

    /** What a replica has yet to read: each partition in order, the partitions in any. */
    private static final class Backlog {
        private final List<LogRecord> records = new ArrayList<>();

        void add(LogRecord record) {
            records.add(record);
        }

        void read(Replica replica, Random random) {
            while (!records.isEmpty() && random.nextInt(3) > 0) {
                var partition = random.nextBoolean() ? ZERO : ONE;
                records.stream()
                        .filter(record -> record.partition().equals(partition))
                        .findFirst()
                        .ifPresent(record -> {
                            records.remove(record);
                            replica.read(record);
                        });
            }
        }

        void readAll(Replica replica) {
            records.forEach(replica::read);
            records.clear();
        }
    }

    @Test
    void tellsOfAGapWhereTheLogNoLongerHoldsWhatWasMissed() {
        // given
        happens(ZERO, "seen");
        var id = replica.open(new Start.Since(Instant.EPOCH)).lastId();
        for (var each = 0; each < 2 * Replica.RING; each++) {
            happens(ZERO, "missed" + each);
        }
        log.forgetBefore(ZERO, 5);

        // when
        var client = replica.resume(id);

        // then
        assertThat(client.events("gap"))
                .singleElement()
                .asString()
                .contains("\"cause\":\"RETENTION\"", "\"first\":1", "\"last\":4");
    }

    @Test
    void aLogStartedAnewIsToldFromItsBeginning() {
        // given
        happens(ZERO, "first of the new log");

        // when
        var client = replica.resume(
                "[{\"topic\":\"flashwire.alerts\",\"partition\":0,\"offset\":900},{\"topic\":\"flashwire.alerts\",\"partition\":1,\"offset\":-1}]");

        // then
        assertThat(client.events("gap")).singleElement().asString().contains("\"cause\":\"RESET\"");
        assertThat(client.alerts()).containsExactly("first of the new log.1");
    }

    @Test
    void aSlowClientIsToldAndSentAwayAndMissesNothing() {
        // given
        var slow = replica.open(new Start.Now());
        happens(ZERO, "read");
        slow.full = true;
        for (var each = 0; each <= Replica.RING; each++) {
            happens(ONE, "unread" + each);
        }

        // when
        var resumed = replica.resume(slow.lastId());

        // then
        assertThat(slow.events("slow")).hasSize(1);
        assertThat(slow.ended).isTrue();
        assertThat(resumed.alerts()).hasSize(Replica.RING + 1).startsWith("unread0.1");
    }

    @Test
    void aClientThatReadsAgainGetsTheRest() {
        // given
        var client = replica.open(new Start.Now());
        client.full = true;
        happens(ZERO, "one");
        happens(ONE, "two");

        // when
        client.readsAgain();

        // then
        assertThat(client.alerts()).containsExactly("one.1", "two.1");
    }

    @Test
    void whatWaitsForASlowClientIsWrittenToItPieceByPiece() {
        // given
        var client = replica.open(new Start.Now());
        client.full = true;
        for (var each = 0; each < Replica.RING; each++) {
            happens(ZERO, each + "x".repeat(5_000));
        }
        client.writes.clear();

        // when
        client.readsAgain();

        // then
        assertThat(client.alerts()).hasSize(Replica.RING);
        assertThat(client.writes).hasSizeGreaterThan(1).allMatch(bytes -> bytes < 2 * StreamClient.TOGETHER);
    }

    @Test
    void tellsOnlyWhatTheClientAskedFor() {
        // given
        var client = replica.open(new Start.Now(), Filters.minTier(Tier.FLASH));

        // when
        for (var alert : List.of(
                Told.alert("quiet", 1, Tier.URGENT, EventKind.CEASEFIRE, false),
                Told.alert("wanted", 1, Tier.FLASH, EventKind.CEASEFIRE, false))) {
            replica.fanout.publish(log.append(ZERO, alert), Facts.of(alert));
        }

        // then
        assertThat(client.alerts()).containsExactly("wanted.1");
    }

    @Test
    void aClientThatTakesNothingFromBeatToBeatIsGone() {
        // given
        var client = replica.open(new Start.Now());
        client.full = true;
        replica.streams.beat();

        // when
        replica.streams.beat();

        // then
        assertThat(client.ending).isEqualTo(Ending.SLOW);
    }

    @Test
    void goesBackSoFarAndTellsWhatItLeavesOut() {
        // given
        for (var each = 0; each < Replica.REACH + 5; each++) {
            happens(ZERO, "i" + each);
        }

        // when
        var client = replica.open(new Start.After(Positions.of(Map.of(ZERO, 1L, ONE, -1L))));

        // then
        assertThat(client.events("gap"))
                .singleElement()
                .asString()
                .contains("\"cause\":\"TOO_FAR\"", "\"first\":2", "\"last\":4");
        assertThat(client.alerts()).hasSize(Replica.REACH).startsWith("i5.1");
    }

    @Test
    void anIdOfAPartitionThatIsNoMoreIsToldAsAGapAndGoesOn() {
        // given
        happens(ZERO, "seen");

        // when
        var client = replica.resume(
                "[{\"topic\":\"flashwire.alerts\",\"partition\":0,\"offset\":0},"
                        + "{\"topic\":\"flashwire.alerts\",\"partition\":1,\"offset\":-1},{\"topic\":\"flashwire.alerts\",\"partition\":7,\"offset\":3}]");
        happens(ONE, "next");

        // then
        assertThat(client.events("gap")).singleElement().asString().contains("\"cause\":\"UNKNOWN\"");
        assertThat(client.alerts()).containsExactly("next.1");
        assertThat(client.lastId()).doesNotContain("\"partition\":7");
    }

    @Test
    void tellsOfIncidentsInJson() throws IOException {
        // given
        var client = replica.open(new Start.Now(), new Wish(Channel.INCIDENTS, StreamFilter.ALL, Wire.JSON));

        // when
        happens(ZERO, "i");

        // then
        var message = WireJson.mapper().readTree(client.frames.getLast());
        assertThat(message.path("event").asText()).isEqualTo("incident");
        assertThat(message.path("id").path(0).path("offset").asLong()).isZero();
        assertThat(message.path("data").path("id").asText()).isEqualTo("i");
        assertThat(message.path("data").path("alerts").asInt()).isEqualTo(1);
    }

    @Test
    void whoIsSentElsewhereResumesThere() {
        // given
        var client = replica.open(new Start.Now());
        happens(ZERO, "told");

        // when
        replica.streams.drain();

        // then
        assertThat(client.events("reconnect")).singleElement().asString().startsWith("id: " + client.lastId());
        assertThat(client.ended).isTrue();
    }

    @Test
    void aHeartbeatMovesOnAClientThatWantsNothingOfWhatIsTold() {
        // given
        var client = replica.open(new Start.Now(), Filters.kinds(EventKind.COUP));
        happens(ZERO, "unwanted");

        // when
        replica.streams.beat();

        // then
        assertThat(client.lastId()).contains("\"partition\":0,\"offset\":0");
    }
}
