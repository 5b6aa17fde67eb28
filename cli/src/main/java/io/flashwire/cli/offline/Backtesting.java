package io.flashwire.cli.offline;

import io.flashwire.alert.backtest.Backtest;
import io.flashwire.cli.Console;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.WireJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The alerts that enriched updates would have raised. Alerts depend on what came before them, so all lines are read first. */
public final class Backtesting {

    private final Console console;
    private int refused;

    public Backtesting(Console console) {
        this.console = console;
    }

    /** @return how many lines were refused; each is told with its number */
    public int run(String name, InputStream in) throws IOException {
        var updates = read(name, in);
        var out = new BufferedOutputStream(console.out(), 1 << 16);
        var alerts = Backtest.shipped().run(updates.stream()).iterator();
        while (alerts.hasNext()) {
            out.write(WireJson.write(alerts.next()));
            out.write('\n');
        }
        out.flush();
        return refused;
    }

    private List<EnrichedUpdate> read(String name, InputStream in) throws IOException {
        var updates = new ArrayList<EnrichedUpdate>();
        var lines = new Lines(in);
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            try {
                updates.add(enriched(line.get().text()));
            } catch (BadLine bad) {
                refused++;
                console.err()
                        .println("%s:%d: error: %s".formatted(name, line.get().number(), bad.getMessage()));
            }
        }
        return updates;
    }

    private static EnrichedUpdate enriched(String json) throws BadLine {
        var fields = Fields.of(json);
        for (var name :
                List.of("id", "source", "firstSeenAt", "clock", "events", "actors", "places", "figures", "tier")) {
            if (!fields.has(name)) {
                throw new BadLine(name + ": is missing; backtest takes what ./flashwire enrich writes");
            }
        }
        return Objects.requireNonNull(fields.as(EnrichedUpdate.class));
    }
}
