package io.flashwire.cli.command;

import io.flashwire.cli.Console;
import io.flashwire.cli.offline.Enriching;
import io.flashwire.cli.offline.ReaderGone;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Who, where and what: one enriched line for each line. */
@Command(
        name = "enrich",
        description = {
            "Says of each update who and where it is about and what it reports: one JSON line in, one out, in order.",
            "Takes what ingest writes, or lines of {id, headline?, body?, publishedAt?, source?, language?}."
        },
        mixinStandardHelpOptions = true)
final class EnrichCommand implements Callable<Integer> {

    private final Console console;
    private final InstantSource clock;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "JSON Lines; - is standard input.",
            defaultValue = "-")
    private String file = "-";

    EnrichCommand(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var in = Inputs.open(file, console)) {
            int refused = new Enriching(console, clock).run(Inputs.name(file), in);
            return refused == 0 ? 0 : 1;
        } catch (ReaderGone _) {
            return 0;
        }
    }
}
