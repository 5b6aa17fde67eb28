package io.flashwire.cli.command;

import io.flashwire.cli.Console;
import io.flashwire.cli.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files to read, {@code -} being standard input. */
final class Inputs {

    private static final String STANDARD_INPUT = "-";

    private Inputs() {}

    static InputStream open(String file, Console console) {
        if (file.equals(STANDARD_INPUT)) {
            return console.in();
        }
        try {
            var path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new Refusal(file + " is a folder");
            }
            return Files.newInputStream(path);
        } catch (NoSuchFileException e) {
            throw new Refusal("there is no file " + file, e);
        } catch (IOException e) {
            throw new Refusal("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** For messages. */
    static String name(String file) {
        return file.equals(STANDARD_INPUT) ? "standard input" : file;
    }
}
