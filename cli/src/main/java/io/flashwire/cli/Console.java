package io.flashwire.cli;

import java.io.InputStream;
import java.io.PrintStream;

/** What a command reads and writes. */
public record Console(InputStream in, PrintStream out, PrintStream err) {

    public static Console ofThisProcess() {
        return new Console(System.in, System.out, System.err);
    }
}
