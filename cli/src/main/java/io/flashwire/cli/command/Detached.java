package io.flashwire.cli.command;

import io.flashwire.cli.Console;
import io.flashwire.cli.stack.Home;
import io.flashwire.cli.stack.Java;
import io.flashwire.cli.stack.Pid;
import io.flashwire.cli.stack.Run;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A supervisor in the background: the same command in a process of its own, whose output is passed on until it is ready. */
record Detached(Console console, Home home) {

    private static final int HEAP_MEGABYTES = 96;

    int start(int port, boolean noSample) throws IOException, InterruptedException {
        var log = home.log("supervisor");
        Files.deleteIfExists(log);
        var supervisor = new ProcessBuilder(command(port, noSample))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var interrupted = Thread.ofPlatform().name("interrupted").unstarted(supervisor::destroy);
        Runtime.getRuntime().addShutdownHook(interrupted);
        try (var output = Following.fromStart(log, console.out())) {
            while (supervisor.isAlive() && !isReady(supervisor)) {
                output.passOn();
                supervisor.waitFor(100, TimeUnit.MILLISECONDS);
            }
            output.passOn();
        }
        Runtime.getRuntime().removeShutdownHook(interrupted);
        return supervisor.isAlive() ? 0 : supervisor.exitValue();
    }

    private boolean isReady(Process supervisor) {
        var pid = Pid.of(supervisor.toHandle());
        return Run.read(home)
                .filter(run -> run.supervisor().number() == pid.number())
                .filter(run -> run.phase() == Run.Phase.READY)
                .isPresent();
    }

    private List<String> command(int port, boolean noSample) {
        var arguments = new ArrayList<>(List.of("up", "--port", Integer.toString(port)));
        if (noSample) {
            arguments.add("--no-sample");
        }
        return Java.inBackground(HEAP_MEGABYTES, "io.flashwire.cli.Main", arguments, home);
    }
}
