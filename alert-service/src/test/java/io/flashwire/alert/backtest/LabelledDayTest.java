package io.flashwire.alert.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.WireJson;
import io.flashwire.testing.Endings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The incidents that the labelled day must and must not make, in whatever order its entries arrive. */
class LabelledDayTest {

    @TempDir
    Path folder;

    @BeforeEach
    void corpusIsThere() {
        assumeTrue(Files.exists(LabelledDay.CORPUS.resolve("seed-gold.jsonl")));
    }

    @Test
    void theDayMakesItsIncidents() throws Exception {
        // given
        var day = LabelledDay.updates();
        // when
        var alerts = Backtest.shipped().run(day.stream()).toList();
        // then
        assertThat(score(alerts)).endsWith("incidents: 0 wrong of 21");
    }

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfArrivalDoesNotMatter(int seed) throws Exception {
        // given
        var inOrder = Backtest.shipped().run(LabelledDay.updates().stream()).toList();
        var shuffled = new ArrayList<>(LabelledDay.updates());
        Collections.shuffle(shuffled, new Random(seed));
        // when
        var alerts = arriving(seed == 0 ? LabelledDay.updates().reversed() : shuffled);
        // then
        assertThat(Endings.of(alerts)).containsExactlyInAnyOrderElementsOf(Endings.of(inOrder));
        assertThat(score(alerts)).endsWith("incidents: 0 wrong of 21");
    }

    private static List<Alert> arriving(List<EnrichedUpdate> updates) {
        var backtest = Backtest.shipped();
        return updates.stream()
                .flatMap(update -> backtest.take(update).stream())
                .toList();
    }

    private String score(List<Alert> alerts) throws IOException, InterruptedException {
        var file = folder.resolve("alerts.jsonl");
        Files.writeString(
                file,
                alerts.stream()
                        .map(alert -> new String(WireJson.write(alert), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("\n")));
        var scorer = new ProcessBuilder(
                        "python3",
                        LabelledDay.CORPUS.resolve("incidents.py").toString(),
                        LabelledDay.CORPUS.resolve("seed-incidents.json").toString(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(scorer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        scorer.waitFor();
        return said.strip();
    }
}
