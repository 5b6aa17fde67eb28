package io.flashwire.cli;

import io.flashwire.cli.command.Commands;
import io.flashwire.cli.stack.Home;
import java.nio.file.Path;
import java.time.Clock;

/** {@code ./flashwire}: exits with 0 where all went well, 1 where it failed, 2 on wrong usage, 130 on Ctrl-C. */
public final class Main {

    private Main() {}

    static void main(String[] arguments) {
        var commands = Commands.of(Console.ofThisProcess(), home(), Clock.systemUTC());
        System.exit(commands.execute(arguments));
    }

    private static Home home() {
        var project = Path.of(System.getProperty("flashwire.root", ""))
                .toAbsolutePath()
                .normalize();
        var folder = System.getenv("FLASHWIRE_HOME");
        return new Home(
                project,
                folder == null || folder.isBlank()
                        ? project.resolve(".flashwire")
                        : Path.of(folder).toAbsolutePath().normalize());
    }
}
