package io.flashwire.cli.offline;

import io.flashwire.cli.Console;
import io.flashwire.contracts.WireJson;
import io.flashwire.enrich.Enricher;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/** One enriched line for each line, in their order, on all cores. */
public final class Enriching {

    private final Console console;
    private final UpdateLine updates;
    private final Enricher enricher = Enricher.shipped();
    private final AtomicInteger refused = new AtomicInteger();

    public Enriching(Console console, InstantSource clock) {
        this.console = console;
        this.updates = new UpdateLine(clock);
    }

    /** @return how many lines were refused; each is told with its number */
    public int run(String name, InputStream in) throws IOException, InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors();
        var lines = new Lines(in);
        var out = new BufferedOutputStream(console.out(), 1 << 16);
        new InOrder<Lines.Line, Outcome>(
                        lines::next, this::enrich, (outcome, more) -> write(name, out, outcome, more), threads)
                .run();
        out.flush();
        return refused.get();
    }

    private Outcome enrich(Lines.Line line) {
        try {
            return new Outcome.Result(WireJson.write(enricher.enrich(updates.read(line.text()))));
        } catch (BadLine bad) {
            return new Outcome.Refused(line.number(), String.valueOf(bad.getMessage()));
        }
    }

    private void write(String name, OutputStream out, Outcome outcome, boolean more) throws IOException {
        switch (outcome) {
            case Outcome.Result(var json) -> {
                out.write(json);
                out.write('\n');
            }
            case Outcome.Refused(int line, var reason) -> {
                refused.incrementAndGet();
                console.err().println("%s:%d: error: %s".formatted(name, line, reason));
            }
        }
        if (!more) {
            out.flush();
        }
        if (console.out().checkError()) {
            throw new ReaderGone();
        }
    }
}
