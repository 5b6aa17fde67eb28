package io.flashwire.cli.command;

import io.flashwire.cli.gateway.AlertLine;
import io.flashwire.cli.gateway.AlertStream;
import io.flashwire.cli.gateway.GatewayClient;
import io.flashwire.cli.play.Player;
import io.flashwire.cli.play.SampleDay;
import io.flashwire.cli.stack.Progress;
import io.flashwire.contracts.Alert;
import java.io.PrintStream;
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

    void play(SampleDay day) throws InterruptedException {
        progress.say("playing the sample day: %s, %d entries".formatted(day.title(), day.size()));
        var player = new Player(gateway, clock);
        boolean changed = false;
        for (var round : day.rounds()) {
            var tally = player.play(round, SPEED);
            changed = !tally.changedNothing();
            tally.refused().forEach(progress::say);
        }
        if (changed) {
            awaitSilence();
            progress.say("the sample day is played: %d alerts".formatted(heard.get()));
        } else {
            showAgain();
        }
    }

    /** What was played before changes nothing and alerts nobody. */
    private void showAgain() {
        var alerts = gateway.alerts(ALERTS_SHOWN_AGAIN);
        progress.say("the sample day was played before and says nothing new; these are the alerts that it raised");
        alerts.forEach(alert -> out.println(AlertLine.of(alert)));
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
