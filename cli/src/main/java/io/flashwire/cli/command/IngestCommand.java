package io.flashwire.cli.command;

import io.flashwire.cli.Console;
import io.flashwire.contracts.WireJson;
import io.flashwire.ingest.reading.PageReader;
import io.flashwire.ingest.reading.Reading;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What pages hold, entry by entry. */
@Command(
        name = "ingest",
        description = "Reads saved pages and writes their entries as updates, one JSON line each.",
        mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {

    private final Console console;
    private final InstantSource clock;

    @Parameters(
            arity = "1..*",
            paramLabel = "PAGE",
            description = "Saved live blogs and articles; - is standard input.")
    private List<String> files = List.of();

    @Mixin
    private PageHints hints = new PageHints();

    @Option(names = "--left-out", description = "Also say which lines were taken for no news, and why.")
    private boolean leftOut;

    IngestCommand(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        var reader = PageReader.shipped(clock);
        var known = hints.hints();
        boolean failed = false;
        for (var file : files) {
            try (var in = Inputs.open(file, console)) {
                var reading = reader.read(Inputs.name(file), in, known);
                write(reading);
                report(Inputs.name(file), reading);
                failed |= reading.failed();
            }
        }
        return failed ? 1 : 0;
    }

    private void write(Reading reading) throws IOException {
        var out = new BufferedOutputStream(console.out());
        for (var update : reading.updates()) {
            out.write(WireJson.write(update));
            out.write('\n');
        }
        out.flush();
    }

    private void report(String name, Reading reading) {
        reading.problems().forEach(console.err()::println);
        if (leftOut) {
            reading.leftOut()
                    .forEach(line -> console.err().printf("%s:%d: left out: %s%n", name, line.line(), line.reason()));
        }
    }
}
