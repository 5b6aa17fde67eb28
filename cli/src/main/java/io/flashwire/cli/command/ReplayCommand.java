package io.flashwire.cli.command;

import io.flashwire.cli.Console;
import io.flashwire.cli.play.Entry;
import io.flashwire.cli.play.Player;
import io.flashwire.cli.play.SampleDay;
import io.flashwire.cli.play.Script;
import io.flashwire.cli.play.Tally;
import io.flashwire.cli.stack.Home;
import io.flashwire.ingest.reading.DocumentReaders;
import io.flashwire.ingest.reading.Hints;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Pages and pushed updates, through the running stack. */
@Command(
        name = "replay",
        description = {
            "Plays saved pages, JSON Lines of updates, or the sample day through the running stack, in the order of their times.",
            "Entries older than a day raise alerts marked as an exercise: they page nobody who did not ask for it."
        },
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    private final Console console;
    private final Home home;
    private final InstantSource clock;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Saved pages or JSON Lines; - is standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--speed",
            paramLabel = "N",
            description = "N times as fast as it was published (default: without any pause).",
            converter = Speed.class)
    private double speed;

    @Option(names = "--sample", description = "The sample day that up plays.")
    private boolean sample;

    @Mixin
    private GatewayAccess gateway = new GatewayAccess();

    @Mixin
    private PageHints hints = new PageHints();

    ReplayCommand(Console console, Home home, InstantSource clock) {
        this.console = console;
        this.home = home;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (files.isEmpty() != sample) {
            throw new WrongUsage("say which files, or --sample");
        }
        try (var http = HttpClient.newHttpClient()) {
            var player = new Player(gateway.client(http, home), clock);
            return sample ? playSample(player) : play(player);
        }
    }

    private int play(Player player) throws IOException {
        var pages = DocumentReaders.shipped(clock);
        var known = hints.hints();
        var entries = new ArrayList<Entry>();
        boolean failed = false;
        for (var file : files) {
            var document = read(file, pages, known);
            console.out()
                    .printf(
                            "%s: %d entries read%n",
                            Inputs.name(file), document.entries().size());
            document.problems().forEach(console.err()::println);
            entries.addAll(document.entries());
            failed |= document.failed();
        }
        return report(player.play(entries, speed)) && !failed ? 0 : 1;
    }

    private int playSample(Player player) {
        var day = SampleDay.read(home.project().resolve("samples"), DocumentReaders.shipped(clock));
        console.out().printf("%s, %d entries%n", day.title(), day.size());
        boolean well = true;
        for (var round : day.rounds()) {
            well &= report(player.play(round, speed));
        }
        return well ? 0 : 1;
    }

    private boolean report(Tally tally) {
        tally.refused().forEach(console.err()::println);
        console.out().println(tally);
        return tally.refused().isEmpty();
    }

    private Script read(String file, DocumentReaders pages, Hints known) throws IOException {
        try (var in = Inputs.open(file, console)) {
            return Script.read(Inputs.name(file), in.readAllBytes(), known, pages);
        }
    }

    static final class Speed implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            var number = text.endsWith("x") ? text.substring(0, text.length() - 1) : text;
            if (number.matches("\\d{1,9}(\\.\\d{1,9})?") && Double.parseDouble(number) > 0) {
                return Double.valueOf(number);
            }
            throw new TypeConversionException("'%s' is no speed; write for instance 60".formatted(text));
        }
    }
}
