package io.flashwire.cli.command;

import io.flashwire.cli.Console;
import io.flashwire.contracts.WireJson;
import io.flashwire.ingest.reading.Document;
import io.flashwire.ingest.reading.DocumentReaders;
import io.flashwire.ingest.reading.Kind;
import io.flashwire.ingest.reading.Reading;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What pages hold, entry by entry. */
@Command(
        name = "ingest",
        description = "Reads pages and feeds and writes their entries as updates, one JSON line each.",
        mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {

    private static final int MOST_PAGES = 20;

    private final Console console;
    private final InstantSource clock;

    @Parameters(
            arity = "1..*",
            paramLabel = "PAGE|FEED|URL",
            description =
                    "Saved live blogs, articles, feeds and wire items, or where to fetch them; - is standard input.")
    private List<String> inputs = List.of();

    @Mixin
    private PageHints hints = new PageHints();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "What the pages are, for instance feed (default: told from the content).",
            converter = KindLabel.class)
    private @Nullable Kind kind;

    @Option(
            names = "--allow-host",
            paramLabel = "HOST",
            description = "A host to fetch from though its address is not public, for instance 127.0.0.1.")
    private List<String> allowed = List.of();

    @Option(names = "--left-out", description = "Also say which lines were taken for no news, and why.")
    private boolean leftOut;

    IngestCommand(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        var readers = DocumentReaders.shipped(clock);
        boolean failed = false;
        try (var web = inputs.stream().anyMatch(Web::isAddress) ? new Web(Set.copyOf(allowed), clock) : null) {
            for (var input : inputs) {
                failed |= (web != null && Web.isAddress(input))
                        ? ingestPages(input, web, readers)
                        : ingest(file(input), readers).failed();
            }
        }
        return failed ? 1 : 0;
    }

    private Document file(String file) throws IOException {
        try (var in = Inputs.open(file, console)) {
            return new Document(Inputs.name(file), in.readNBytes(Document.LARGEST + 1), null, hints.hints());
        }
    }

    /** With the pages on which a paginated blog goes on. */
    private boolean ingestPages(String address, Web web, DocumentReaders readers) throws IOException {
        boolean failed = false;
        var visited = new HashSet<String>();
        for (var next = address; next != null && visited.size() < MOST_PAGES && visited.add(next); ) {
            var reading = ingest(web.fetch(next, hints.hints()), readers);
            failed |= reading.failed();
            next = reading.nextPage();
        }
        return failed;
    }

    private Reading ingest(Document document, DocumentReaders readers) throws IOException {
        var reading = kind == null ? readers.read(document) : readers.read(document, kind);
        write(reading);
        report(document.name(), reading);
        return reading;
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

    static final class KindLabel implements ITypeConverter<@Nullable Kind> {
        @Override
        public @Nullable Kind convert(String label) {
            try {
                return Kind.labelled(label).orElse(null);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
