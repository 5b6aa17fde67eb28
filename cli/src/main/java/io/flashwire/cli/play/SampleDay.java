package io.flashwire.cli.play;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.flashwire.cli.Refusal;
import io.flashwire.contracts.Source;
import io.flashwire.contracts.UpdateIds;
import io.flashwire.ingest.clock.PageDay;
import io.flashwire.ingest.reading.DocumentReaders;
import io.flashwire.ingest.reading.Hints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The day that {@code up} plays, in rounds: a later one brings corrections of what an earlier one told. */
public record SampleDay(String title, List<List<Entry>> rounds) {

    public SampleDay {
        rounds = List.copyOf(rounds);
    }

    /** The file {@code day.yaml}. */
    record Programme(String title, List<Item> files) {}

    record Item(
            String file,
            int round,
            @Nullable Source source,
            @Nullable String url,
            @Nullable ZoneId zone,
            @Nullable LocalDate date,
            @Nullable Instant fetchedAt) {

        Hints hints() {
            return new Hints(source, zone, date == null ? null : PageDay.of(date), url, fetchedAt);
        }
    }

    public static SampleDay read(Path folder, DocumentReaders pages) {
        try {
            var programme = programme(folder.resolve("day.yaml"));
            var rounds = new TreeMap<Integer, List<Entry>>();
            for (var item : programme.files()) {
                var document =
                        Script.read(item.file(), Files.readAllBytes(folder.resolve(item.file())), item.hints(), pages);
                rounds.computeIfAbsent(item.round(), _ -> new ArrayList<>()).addAll(document.entries());
            }
            return new SampleDay(programme.title(), List.copyOf(rounds.values()));
        } catch (IOException e) {
            throw new Refusal("the sample day cannot be read: " + e.getMessage(), e);
        }
    }

    private static Programme programme(Path file) throws IOException {
        return YAMLMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(file.toFile(), Programme.class);
    }

    public int size() {
        return rounds.stream().mapToInt(List::size).sum();
    }

    /** The same for the same day, another for any other. */
    public String digest() {
        return UpdateIds.digest(
                rounds.stream().flatMap(List::stream).map(Entry::content).toArray(String[]::new));
    }
}
