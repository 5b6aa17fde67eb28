package io.flashwire.cli.command;

import io.flashwire.cli.Console;
import io.flashwire.cli.stack.Home;
import io.flashwire.cli.stack.Memory;
import io.flashwire.cli.stack.Pid;
import io.flashwire.cli.stack.Run;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Who runs, where, and how much memory all of it takes. */
@Command(
        name = "status",
        description = "Says what runs; fails where something of it does not.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private final Console console;
    private final Home home;

    StatusCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    @Override
    public Integer call() {
        var run = Run.read(home);
        if (run.isEmpty()) {
            console.out().println("nothing is running: start it with ./flashwire up");
            return 1;
        }
        return print(run.get());
    }

    private int print(Run run) {
        var state = run.isAlive() ? run.phase().name().toLowerCase(Locale.ROOT) : "left behind by a killed supervisor";
        console.out().printf("Flashwire is %s, since %s: %s%n", state, run.since(), run.gateway());
        boolean allAlive = run.isAlive();
        long bytes = line("supervisor", run.supervisor(), "", "");
        for (var member : run.members()) {
            allAlive &= member.pid().isAlive();
            bytes += line(member.name(), member.pid(), "127.0.0.1:" + member.port(), restarts(member));
        }
        console.out().printf("memory of all processes: %d MB; logs: %s%n", bytes >> 20, home.logs());
        return allAlive ? 0 : 1;
    }

    private static String restarts(Run.Member member) {
        return switch (member.restarts()) {
            case 0 -> "";
            case 1 -> "restarted once";
            default -> "restarted %d times".formatted(member.restarts());
        };
    }

    private long line(String name, Pid pid, String address, String remark) {
        long bytes = pid.process().map(Memory::ofFamily).orElse(0L);
        console.out()
                .printf(
                        "  %-15s %-7s process %-8d %-16s %4d MB  %s%n",
                        name, pid.isAlive() ? "alive" : "DEAD", pid.number(), address, bytes >> 20, remark);
        return bytes;
    }
}
