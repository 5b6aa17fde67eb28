package io.flashwire.benchmarks.enriching;

import io.flashwire.contracts.Clock;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Source;
import io.flashwire.contracts.UpdateState;
import io.flashwire.ingest.reading.Document;
import io.flashwire.ingest.reading.DocumentReaders;
import io.flashwire.ingest.reading.Hints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Entries as long as those of real live blogs, dealt from the paragraphs of the sample day: no two alike, the same for the same seed. */
final class SampleEntries {

    /** Half of the entries of the live blogs that the project started from are longer, and none is longer than the most. */
    private static final int MEDIAN_LENGTH = 400;

    private static final double SPREAD = 0.43;
    private static final int MOST = 1300;
    private static final int VIETNAMESE_IN = 20;
    private static final Instant DAY = Instant.parse("2020-09-27T06:00:00Z");
    private static final List<String> ENGLISH = List.of("highland-herald.txt", "valley-wire.txt");
    private static final String VIETNAMESE = "ban-tin-nui.txt";

    private final List<LiveUpdate> english = new ArrayList<>();
    private final List<LiveUpdate> vietnamese;

    /** @param samples the folder of the sample day */
    SampleEntries(Path samples) {
        var readers = DocumentReaders.shipped(InstantSource.system());
        ENGLISH.forEach(name -> english.addAll(read(readers, samples.resolve(name))));
        vietnamese = read(readers, samples.resolve(VIETNAMESE));
    }

    static SampleEntries shipped() {
        return new SampleEntries(
                Path.of(System.getProperty("flashwire.root", ".")).resolve("samples"));
    }

    private static List<LiveUpdate> read(DocumentReaders readers, Path file) {
        try {
            var document = new Document(file.getFileName().toString(), Files.readAllBytes(file), null, Hints.NONE);
            return readers.read(document).updates();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One after the other: a hundred thousand would fill a small heap. */
    Stream<LiveUpdate> deal(int count, long seed) {
        var random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> i % VIETNAMESE_IN == VIETNAMESE_IN - 1
                        ? one(i, vietnamese, "vi", random)
                        : one(i, english, "en", random));
    }

    private static LiveUpdate one(int number, List<LiveUpdate> pool, String language, Random random) {
        int length = (int) Math.min(MOST, MEDIAN_LENGTH * Math.exp(SPREAD * random.nextGaussian()));
        var headline = any(pool, random).headline();
        var body = new StringBuilder(any(pool, random).body());
        while (headline.length() + body.length() < length) {
            body.append("\n\n").append(any(pool, random).body());
        }
        var at = DAY.plusSeconds(number % 86_400);
        return new LiveUpdate(
                "entry-" + number,
                Source.of("highland-herald"),
                Integer.toString(number),
                1,
                UpdateState.LIVE,
                null,
                headline,
                body.substring(0, Math.max(1, Math.min(body.length(), length - headline.length()))),
                language,
                at,
                null,
                at,
                Clock.of(Clock.Basis.EXPLICIT_OFFSET, at.toString(), "Z"),
                null,
                null);
    }

    private static LiveUpdate any(List<LiveUpdate> pool, Random random) {
        return pool.get(random.nextInt(pool.size()));
    }
}
