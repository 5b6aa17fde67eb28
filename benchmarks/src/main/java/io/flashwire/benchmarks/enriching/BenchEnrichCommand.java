package io.flashwire.benchmarks.enriching;

import io.flashwire.cli.Console;
import io.flashwire.cli.stack.Home;
import io.flashwire.enrich.lexicon.Lexicon;
import io.flashwire.enrich.text.Segmenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Enrichment measured by JMH, and the offline command watched from outside. */
@Command(
        name = "bench-enrich",
        description = {
            "Measures enrichment: entries a second of one core, against the bare pass of the automaton over the same text and",
            "against a lexicon ten times as large; heap; start to first result; a large file through ./flashwire enrich."
        },
        mixinStandardHelpOptions = true)
final class BenchEnrichCommand implements Callable<Integer> {

    private static final int TIMES = 10;
    private static final int STARTS = 5;

    private final Console console;
    private final Path root;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description =
                    "How often each benchmark is run, in turns (default: ${DEFAULT-VALUE}); the medians are told.",
            defaultValue = "3")
    private int rounds;

    @Option(
            names = "--batch",
            paramLabel = "N",
            description =
                    "Entries of each of three measured iterations; six times as many warm up (default: ${DEFAULT-VALUE}).",
            defaultValue = "10000")
    private int batch;

    @Option(
            names = "--entries",
            paramLabel = "N",
            description = "How many go through ./flashwire enrich (default: ${DEFAULT-VALUE}).",
            defaultValue = "100000")
    private int entries;

    BenchEnrichCommand(Console console, Home home) {
        this.console = console;
        this.root = home.project();
    }

    @Override
    public Integer call() throws IOException, RunnerException {
        var folder = Files.createTempDirectory("flashwire-bench");
        try {
            trials(folder.resolve("desk"));
            starts(folder.resolve("one.jsonl"));
            offline(folder.resolve("entries.jsonl"));
        } finally {
            delete(folder);
        }
        return 0;
    }

    /** The benchmarks take turns, so that whatever else the machine does is shared by all. */
    private void trials(Path desk) throws IOException, RunnerException {
        int names = Lexicon.shipped(Segmenter.shipped()).size();
        GrownLexicon.write(desk, names * (TIMES - 1));
        var whole = new ArrayList<Trial>();
        var bare = new ArrayList<Trial>();
        var grown = new ArrayList<Trial>();
        for (int i = 0; i < rounds; i++) {
            whole.add(Trial.of("enrich", null, root, batch));
            bare.add(Trial.of("automaton", null, root, batch));
            grown.add(Trial.of("enrich", desk, root, batch));
        }
        double cpu = median(whole, Trial::cpu);
        say("enrich: %,.0f entries/s of one core's time, %,.0f by the wall clock"
                .formatted(1e9 / cpu, median(whole, Trial::perSecond)));
        say("automaton alone: %,.0f entries/s of one core's time; enriching takes %.1f times as long"
                .formatted(1e9 / median(bare, Trial::cpu), cpu / median(bare, Trial::cpu)));
        say("%d times the lexicon (%,d names): %.2f times the time"
                .formatted(TIMES, names * TIMES, median(grown, Trial::cpu) / cpu));
        say("heap after a collection: %.0f MB; with the larger lexicon %.0f MB"
                .formatted(median(whole, Trial::heap), median(grown, Trial::heap)));
    }

    private void starts(Path file) throws IOException {
        OfflineRun.write(file, SampleEntries.shipped().deal(1, 1));
        var runs = new ArrayList<OfflineRun>();
        for (int i = 0; i < STARTS; i++) {
            runs.add(OfflineRun.of(root, file, 1));
        }
        say("start to first result: %.2f s"
                .formatted(median(runs, run -> run.first().toMillis() / 1e3)));
    }

    private void offline(Path file) throws IOException {
        OfflineRun.write(file, SampleEntries.shipped().deal(entries, 2));
        var run = OfflineRun.of(root, file, entries);
        say("./flashwire enrich, %,d entries of %d bytes: %.1f s, %.2f MB/s, %,.0f entries/s, %.2f cores busy"
                .formatted(
                        entries,
                        run.bytes() / entries,
                        run.all().toMillis() / 1e3,
                        run.megabytesPerSecond(),
                        entries * 1e9 / run.all().toNanos(),
                        run.cores()));
        say("memory of the process: %d MB after a quarter, %d MB at the end; %d lines out of order"
                .formatted(run.memoryEarly(), run.memoryLate(), run.misplaced()));
    }

    private void say(String line) {
        console.out().println(line);
    }

    private static <T> double median(List<T> measured, ToDoubleFunction<T> what) {
        return measured.stream()
                .mapToDouble(what)
                .sorted()
                .skip(measured.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** On the command line. */
    public static final class Contribution implements io.flashwire.cli.command.Contribution {
        @Override
        public Object command(Console console, Home home, InstantSource clock) {
            return new BenchEnrichCommand(console, home);
        }
    }
}
