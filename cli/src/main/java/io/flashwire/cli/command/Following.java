package io.flashwire.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Passes on what a growing file got since the last time. */
final class Following implements AutoCloseable {

    private final PrintStream out;
    private final InputStream from;

    private Following(Path file, PrintStream out) throws IOException {
        this.out = out;
        this.from = Files.newInputStream(file);
    }

    static Following fromStart(Path file, PrintStream out) throws IOException {
        return new Following(file, out);
    }

    static Following fromEnd(Path file, PrintStream out) throws IOException {
        var following = new Following(file, out);
        following.from.skipNBytes(Files.size(file));
        return following;
    }

    void passOn() throws IOException {
        from.transferTo(out);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        from.close();
    }
}
