package io.flashwire.cli.command;

import io.flashwire.cli.Console;
import io.flashwire.cli.stack.Home;
import java.time.InstantSource;

/** A command that lives in another module on the class path; found by {@link java.util.ServiceLoader}. */
public interface Contribution {

    /** An object that picocli knows as a command. */
    Object command(Console console, Home home, InstantSource clock);
}
