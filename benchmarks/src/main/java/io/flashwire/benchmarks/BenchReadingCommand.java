package io.flashwire.benchmarks;

import io.flashwire.cli.Console;
import io.flashwire.cli.stack.Home;
import io.flashwire.ingest.reading.Document;
import io.flashwire.ingest.reading.DocumentReaders;
import io.flashwire.ingest.reading.Hints;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jsoup.Jsoup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A page read into updates, against what it costs merely to parse its markup. */
@Command(
        name = "bench-reading",
        description =
                "Measures how fast a saved page is read, in MB/s of one core and against the bare parse of its markup.",
        mixinStandardHelpOptions = true)
final class BenchReadingCommand implements Callable<Integer> {

    private final Console console;
    private final DocumentReaders readers;

    @Parameters(paramLabel = "PAGE", description = "A saved page.")
    private Path page = Path.of("");

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often (default: ${DEFAULT-VALUE}); as many rounds before are not measured.",
            defaultValue = "200")
    private int rounds;

    BenchReadingCommand(Console console, InstantSource clock) {
        this.console = console;
        this.readers = DocumentReaders.shipped(clock);
    }

    /** The two take turns, so that whatever else the machine does is shared by both. */
    @Override
    public Integer call() throws IOException {
        var content = Files.readAllBytes(page);
        var threads = ManagementFactory.getThreadMXBean();
        var read = new long[rounds];
        var parsed = new long[rounds];
        long consumed = 0;
        for (int i = -rounds; i < rounds; i++) {
            long start = threads.getCurrentThreadCpuTime();
            consumed += readers.read(new Document("page", content, null, Hints.NONE))
                    .updates()
                    .size();
            long between = threads.getCurrentThreadCpuTime();
            consumed += Jsoup.parse(new String(content, StandardCharsets.UTF_8)).childNodeSize();
            long end = threads.getCurrentThreadCpuTime();
            if (i >= 0) {
                read[i] = between - start;
                parsed[i] = end - between;
            }
        }
        report(content.length, median(read), median(parsed), consumed);
        return 0;
    }

    private void report(int size, double read, double parsed, long consumed) {
        console.out()
                .printf(
                        "read %.2f ms (%.0f MB/s), bare parse %.2f ms (%.0f MB/s), ratio %.2f; %d things seen%n",
                        read / 1e6, size * 1e3 / read, parsed / 1e6, size * 1e3 / parsed, read / parsed, consumed);
    }

    private static double median(long[] nanoseconds) {
        Arrays.sort(nanoseconds);
        return nanoseconds[nanoseconds.length / 2];
    }

    /** On the command line. */
    public static final class Contribution implements io.flashwire.cli.command.Contribution {
        @Override
        public Object command(Console console, Home home, InstantSource clock) {
            return new BenchReadingCommand(console, clock);
        }
    }
}
