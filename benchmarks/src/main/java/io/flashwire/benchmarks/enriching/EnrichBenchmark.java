package io.flashwire.benchmarks.enriching;

import static java.util.Objects.requireNonNull;

import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.Field;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.enrich.Enricher;
import io.flashwire.enrich.lexicon.Lexicon;
import io.flashwire.enrich.lexicon.PackFolder;
import io.flashwire.enrich.lexicon.Scan;
import io.flashwire.enrich.text.Segmenter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One operation is one entry. So many are done, not for so long: a busy machine warms up as well as a quiet one. */
@BenchmarkMode(Mode.SingleShotTime)
public class EnrichBenchmark {

    /** Names the folder of a desk's packs; without it only those that Flashwire ships are loaded. */
    static final String DESK = "flashwire.bench.desk";

    /** The entries, one after the other and round again. */
    @State(Scope.Benchmark)
    public static class Entries {
        private final List<LiveUpdate> all =
                SampleEntries.shipped().deal(2_000, 1).toList();
        private int next;

        LiveUpdate take() {
            next = next + 1 == all.size() ? 0 : next + 1;
            return all.get(next);
        }
    }

    /** All that enriching needs. */
    @State(Scope.Benchmark)
    public static class Whole {
        private @Nullable Enricher enricher;

        /** Here, so that it is not counted. */
        @Setup
        public void load() {
            var desk = System.getProperty(DESK);
            enricher = desk == null ? Enricher.shipped() : Enricher.with(new PackFolder(Path.of(desk)));
        }
    }

    /** The names alone. */
    @State(Scope.Benchmark)
    public static class Names {
        private final Segmenter segmenter = Segmenter.shipped();
        private @Nullable Lexicon lexicon;

        /** Here, so that it is not counted. */
        @Setup
        public void load() {
            var desk = System.getProperty(DESK);
            lexicon = Lexicon.withPacks(desk == null ? List.of() : new PackFolder(Path.of(desk)).read(), segmenter);
        }
    }

    @Benchmark
    public EnrichedUpdate enrich(Entries entries, Whole whole) {
        return requireNonNull(whole.enricher).enrich(entries.take());
    }

    /** What cannot be saved: the text cut into words, and the names found in it. */
    @Benchmark
    public List<Scan> automaton(Entries entries, Names names) {
        var entry = entries.take();
        var language = requireNonNull(entry.language());
        var passages = List.of(
                names.segmenter.segment(Field.HEADLINE, entry.headline(), language),
                names.segmenter.segment(Field.BODY, entry.body(), language));
        return requireNonNull(names.lexicon).scan(passages, language);
    }
}
