package io.flashwire.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory processes hold. */
public final class Memory {

    private Memory() {}

    /** Bytes of a process of the stack with the helpers that it started itself, what they share counted once. */
    public static long ofFamily(ProcessHandle process) {
        var children = process.info()
                        .command()
                        .filter(command -> command.endsWith("/postgres"))
                        .isPresent()
                ? process.descendants()
                : Stream.<ProcessHandle>empty();
        return Stream.concat(Stream.of(process), children)
                .mapToLong(one -> proportional(one.pid()))
                .sum();
    }

    /** The proportional set size, which Linux alone tells; 0 elsewhere. */
    private static long proportional(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException _) {
            return 0;
        }
    }
}
