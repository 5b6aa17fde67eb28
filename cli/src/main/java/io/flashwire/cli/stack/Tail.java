package io.flashwire.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log. */
public record Tail(Path log, List<String> lines) {

    private static final int QUOTED = 12;
    private static final int BYTES_A_LINE = 300;

    public Tail {
        lines = List.copyOf(lines);
    }

    static Tail of(Path log) {
        return of(log, QUOTED);
    }

    public static Tail of(Path log, int count) {
        try (var file = Files.newInputStream(log)) {
            long start = Math.max(0, Files.size(log) - (long) count * BYTES_A_LINE);
            file.skipNBytes(start);
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            var whole = start == 0 ? lines : lines.subList(Math.min(1, lines.size()), lines.size());
            return new Tail(log, whole.subList(Math.max(0, whole.size() - count), whole.size()));
        } catch (NoSuchFileException _) {
            return new Tail(log, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For an error message: where the log is and how it ends. */
    String quoted() {
        if (lines.isEmpty()) {
            return "its log is empty: " + log;
        }
        return "its log is " + log + " and ends with:\n    " + String.join("\n    ", lines);
    }
}
