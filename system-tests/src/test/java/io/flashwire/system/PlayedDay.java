package io.flashwire.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.cli.play.Entry;
import io.flashwire.cli.play.SampleDay;
import io.flashwire.ingest.reading.DocumentReaders;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The sample day as updates to push, round by round, each round in the order of its entries' times. */
record PlayedDay(List<List<ObjectNode>> rounds) {

    static final Path FOLDER = Path.of(Objects.requireNonNull(System.getProperty("flashwire.root")), "samples");

    private static final List<String> TIMES = List.of("publishedAt", "modifiedAt");

    static PlayedDay shipped() {
        var day = SampleDay.read(FOLDER, DocumentReaders.shipped(Clock.systemUTC()));
        return new PlayedDay(day.rounds().stream()
                .map(round -> round.stream()
                        .sorted(Comparator.comparing(Entry::at))
                        .map(Entry::pushed)
                        .toList())
                .toList());
    }

    /** The same day, so much later: other updates and other incidents with the same content. */
    PlayedDay later(Duration shift) {
        return new PlayedDay(rounds.stream()
                .map(round ->
                        round.stream().map(update -> shifted(update, shift)).toList())
                .toList());
    }

    List<ObjectNode> all() {
        return rounds.stream().flatMap(List::stream).toList();
    }

    private static ObjectNode shifted(ObjectNode update, Duration shift) {
        var copy = update.deepCopy();
        copy.put("key", update.path("key").asText() + "+" + shift.toDays());
        for (var field : TIMES) {
            if (copy.has(field)) {
                copy.put(
                        field,
                        OffsetDateTime.parse(copy.path(field).asText())
                                .plus(shift)
                                .toString());
            }
        }
        return copy;
    }
}
