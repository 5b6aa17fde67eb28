package io.flashwire.cli.command;

import io.flashwire.cli.Console;
import io.flashwire.cli.offline.Backtesting;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What would have been told. */
@Command(
        name = "backtest",
        description = "Writes the alerts that these enriched updates would have raised, one JSON line each.",
        mixinStandardHelpOptions = true)
final class BacktestCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "JSON Lines; - is standard input.",
            defaultValue = "-")
    private String file = "-";

    BacktestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (var in = Inputs.open(file, console)) {
            int refused = new Backtesting(console).run(Inputs.name(file), in);
            return refused == 0 ? 0 : 1;
        }
    }
}
