package io.flashwire.cli.command;

import io.flashwire.cli.Console;
import io.flashwire.cli.Refusal;
import io.flashwire.cli.gateway.GatewayClient;
import io.flashwire.cli.play.SampleDay;
import io.flashwire.cli.stack.EmbeddedStack;
import io.flashwire.cli.stack.Home;
import io.flashwire.cli.stack.Leftovers;
import io.flashwire.cli.stack.Lock;
import io.flashwire.cli.stack.Progress;
import io.flashwire.cli.stack.Run;
import io.flashwire.cli.stack.Secrets;
import io.flashwire.cli.stack.Stopping;
import io.flashwire.ingest.reading.DocumentReaders;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Starts the embedded stack and stays with it until Ctrl-C. */
@Command(
        name = "up",
        description =
                "Starts a real Kafka, a real PostgreSQL and the four services, plays a sample day, and stays until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    private final Console console;
    private final Home home;
    private final InstantSource clock;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The gateway's port (default: ${DEFAULT-VALUE}); all others are free ones.",
            defaultValue = "8080",
            converter = PortNumber.class)
    private int port;

    @Option(names = "--no-sample", description = "Do not play the sample day.")
    private boolean noSample;

    @Option(names = "--detach", description = "Return when all of it is ready; stop it with ./flashwire down.")
    private boolean detach;

    UpCommand(Console console, Home home, InstantSource clock) {
        this.console = console;
        this.home = home;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        home.make();
        try (var _ = Lock.take(home).orElseThrow(this::alreadyRunning)) {
            if (!detach) {
                return run();
            }
        }
        return new Detached(console, home).start(port, noSample);
    }

    private int run() throws InterruptedException, IOException {
        var progress = new Progress(console.out(), clock);
        home.checkSpace();
        Leftovers.clear(home, progress::say);
        var stack = new EmbeddedStack(home, port, clock, progress);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(stack::stop));
        try {
            stack.start();
            stack.playing();
            try (var performance = performance(stack, progress)) {
                if (!noSample) {
                    play(performance, progress, stack);
                }
                console.out().println("Open " + stack.signIn());
                stack.ready();
                new CountDownLatch(1).await();
            }
            return 0;
        } catch (Stopping _) {
            return 1;
        } finally {
            stack.stop();
        }
    }

    /** A stack that serves stays, whatever becomes of the sample. */
    private void play(Performance performance, Progress progress, EmbeddedStack stack)
            throws InterruptedException, IOException {
        try {
            var day = SampleDay.read(home.project().resolve("samples"), DocumentReaders.shipped(clock));
            performance.play(day, home.sampleFile());
        } catch (Refusal refusal) {
            if (stack.isStopping()) {
                throw new Stopping();
            }
            progress.say("the sample day could not be played: " + refusal.getMessage());
        }
    }

    private Performance performance(EmbeddedStack stack, Progress progress) {
        var gateway = new GatewayClient(
                HttpClient.newHttpClient(), stack.gateway(), Secrets.of(home).adminKey());
        return new Performance(gateway, console.out(), progress, clock);
    }

    private Refusal alreadyRunning() {
        var address = Run.read(home).map(run -> " at " + run.gateway()).orElse("");
        return new Refusal("the stack is already running%s: stop it with ./flashwire down".formatted(address));
    }

    /** Refused while the arguments are read, as wrong usage. */
    static final class PortNumber implements ITypeConverter<Integer> {

        private static final int HIGHEST = 65_535;

        @Override
        public Integer convert(String text) {
            if (text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= HIGHEST) {
                return Integer.valueOf(text);
            }
            throw new TypeConversionException("'%s' is not a number from 1 to %d".formatted(text, HIGHEST));
        }
    }
}
