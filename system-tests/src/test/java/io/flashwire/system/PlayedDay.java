package io.flashwire.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.cli.play.Entry;
import io.flashwire.cli.play.SampleDay;
import io.flashwire.ingest.reading.DocumentReaders;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The sample day as updates to push, round by round, each round in the order of its entries' times. */
record PlayedDay(List<List<ObjectNode>> rounds) {

    static final Path FOLDER = Path.of(Objects.requireNonNull(System.getProperty("flashwire.root")), "samples");

    private static final List<String> TIMES = List.of("publishedAt", "modifiedAt");
    private static final List<String> TEXTS = List.of("headline", "body");
    private static final LocalDate DAY = LocalDate.of(2020, 9, 27);
    private static final DateTimeFormatter BY_DATE = DateTimeFormatter.ofPattern("d/M");

    static PlayedDay shipped() {
        var day = SampleDay.read(FOLDER, DocumentReaders.shipped(Clock.systemUTC()));
        return new PlayedDay(day.rounds().stream()
                .map(round -> round.stream()
                        .sorted(Comparator.comparing(Entry::at))
                        .map(Entry::pushed)
                        .toList())
                .toList());
    }

    /**
     * The same day, so much later: other updates and other incidents with the same content. An entry that names its day
     * by the date names the later one, for what is dated weeks back is told as history.
     */
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
        for (var field : TEXTS) {
            if (copy.has(field)) {
                copy.put(
                        field,
                        copy.path(field)
                                .asText()
                                .replace(BY_DATE.format(DAY), BY_DATE.format(DAY.plusDays(shift.toDays()))));
            }
        }
        return copy;
    }
}
