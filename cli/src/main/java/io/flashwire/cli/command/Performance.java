package io.flashwire.cli.command;

import io.flashwire.cli.gateway.AlertLine;
import io.flashwire.cli.gateway.AlertStream;
import io.flashwire.cli.gateway.GatewayClient;
import io.flashwire.cli.play.Player;
import io.flashwire.cli.play.SampleDay;
import io.flashwire.cli.stack.Progress;
import io.flashwire.contracts.Alert;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/** The sample day on a fresh stack: played at speed, each alert printed as it arrives. */
final class Performance implements AutoCloseable {

    /** The day in some seconds. */
    private static final double SPEED = 12_000;

    private static final Duration FIRST_ALERT_WITHIN = Duration.ofSeconds(20);
    private static final Duration SILENCE_AT_THE_END = Duration.ofSeconds(2);
    private static final int ALERTS_SHOWN_AGAIN = 200;

    private final GatewayClient gateway;
    private final PrintStream out;
    private final Progress progress;
    private final InstantSource clock;
    private final AtomicInteger heard = new AtomicInteger();
    private final AlertStream stream;

    Performance(GatewayClient gateway, PrintStream out, Progress progress, InstantSource clock) {
        this.gateway = gateway;
        this.out = out;
        this.progress = progress;
        this.clock = clock;
        this.stream = AlertStream.open(gateway, this::hear);
    }

    private synchronized void hear(Alert alert) {
        if (heard.getAndIncrement() == 0) {
            progress.say("the first alert");
        }
        out.println(AlertLine.of(alert));
        out.flush();
    }

    /** @param played where it is noted which day was played: a second time would change nothing and alert nobody */
    void play(SampleDay day, Path played) throws InterruptedException, IOException {
        if (Files.exists(played) && Files.readString(played).strip().equals(day.digest())) {
            progress.say("the sample day was played before; these are the alerts that it raised");
            gateway.alerts(ALERTS_SHOWN_AGAIN).forEach(alert -> out.println(AlertLine.of(alert)));
            return;
        }
        progress.say("playing the sample day: %s, %d entries".formatted(day.title(), day.size()));
        var player = new Player(gateway, clock);
        for (var round : day.rounds()) {
            player.play(round, SPEED).refused().forEach(progress::say);
        }
        awaitSilence();
        Files.writeString(played, day.digest());
        progress.say("the sample day is played: %d alerts".formatted(heard.get()));
    }

    private void awaitSilence() throws InterruptedException {
        var start = clock.instant();
        int before = heard.get();
        while (before == 0 && Duration.between(start, clock.instant()).compareTo(FIRST_ALERT_WITHIN) < 0) {
            Thread.sleep(100);
            before = heard.get();
        }
        for (int now = -1; now != before; ) {
            before = heard.get();
            Thread.sleep(SILENCE_AT_THE_END);
            now = heard.get();
        }
    }

    @Override
    public void close() {
        stream.close();
    }
}
