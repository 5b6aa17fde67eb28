package io.flashwire.cli.stack;

import io.flashwire.cli.Refusal;
import io.flashwire.cli.stack.Restarts.Verdict;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A member that is started again when it dies. */
final class Watched {

    private final Member member;
    private final Home home;
    private final Spawner spawner;
    private final InstantSource clock;
    private final Progress progress;
    private final Runnable changed;
    private final AtomicInteger restarts = new AtomicInteger();
    private Restarts history = Restarts.NONE;

    /** @param changed is told when there is another process */
    Watched(Member member, Home home, Spawner spawner, InstantSource clock, Progress progress, Runnable changed) {
        this.member = member;
        this.home = home;
        this.spawner = spawner;
        this.clock = clock;
        this.progress = progress;
        this.changed = changed;
    }

    /** Starts the member, a second time where it dies of it, waits until it serves, and watches it from then on. */
    void start() {
        var process = launch();
        try {
            member.awaitReady();
        } catch (Refusal failed) {
            if (process.isAlive() || spawner.isClosed()) {
                throw failed;
            }
            progress.say(member.name() + " died while it was starting: trying once more");
            process = launch();
            member.awaitReady();
        }
        progress.say("%s is ready at 127.0.0.1:%d".formatted(member.name(), member.port()));
        watch(process);
    }

    void stop() {
        synchronized (member) {
            member.stop();
        }
    }

    Optional<Run.Member> asRunning() {
        return member.process()
                .map(process -> new Run.Member(member.name(), Pid.of(process), member.port(), restarts.get()));
    }

    private ProcessHandle launch() {
        ProcessHandle process;
        synchronized (member) {
            process = member.launch();
        }
        changed.run();
        return process;
    }

    private void watch(ProcessHandle process) {
        Thread.ofVirtual().name("watch-" + member.name()).start(() -> {
            process.onExit().join();
            died();
        });
    }

    private void died() {
        if (spawner.isClosed()) {
            return;
        }
        history = history.died(clock.instant());
        switch (history.verdict()) {
            case Verdict.GiveUp(int deaths, var within) ->
                progress.say("%s died %d times within %d minutes: it stays down; its log is %s"
                        .formatted(member.name(), deaths, within.toMinutes(), home.log(member.name())));
            case Verdict.Again(var pause) -> {
                progress.say(
                        "%s died: starting it again; its log is %s".formatted(member.name(), home.log(member.name())));
                try {
                    spawner.pause(pause);
                    restart();
                } catch (Stopping _) {
                    return;
                }
            }
        }
    }

    private void restart() {
        restarts.incrementAndGet();
        var process = launch();
        watch(process);
        try {
            member.awaitReady();
            progress.say(member.name() + " is back");
        } catch (Refusal failed) {
            // Where it died again, the watch on it says so and goes on.
            if (process.isAlive()) {
                progress.say(String.valueOf(failed.getMessage()));
            }
        }
    }
}
