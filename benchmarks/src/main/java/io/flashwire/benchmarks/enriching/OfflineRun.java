package io.flashwire.benchmarks.enriching;

import io.flashwire.cli.stack.Memory;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.WireJson;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * The command {@code ./flashwire enrich} over a file, watched from outside.
 *
 * @param bytes of the file
 * @param first from the start of the command to the end of its first line
 * @param cores how many were busy, on average
 * @param memoryEarly megabytes of the process when a quarter of the lines were there, and {@code memoryLate} shortly before the last
 * @param misplaced lines that are not the answer to the line of their number
 */
record OfflineRun(
        long bytes, Duration first, Duration all, double cores, long memoryEarly, long memoryLate, int misplaced) {

    private static final int WRITE_BUFFER = 1 << 16;

    static void write(Path file, Stream<LiveUpdate> entries) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), WRITE_BUFFER)) {
            for (var entry : (Iterable<LiveUpdate>) entries::iterator) {
                out.write(WireJson.write(entry));
                out.write('\n');
            }
        }
    }

    static OfflineRun of(Path root, Path file, int entries) throws IOException {
        long start = System.nanoTime();
        var process = new ProcessBuilder(root.resolve("flashwire").toString(), "enrich", file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long first = 0;
        long early = 0;
        long late = 0;
        var cpu = Duration.ZERO;
        int misplaced = 0;
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int number = 0;
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                misplaced += line.startsWith("{\"id\":\"entry-%d\"".formatted(number)) ? 0 : 1;
                first = number == 0 ? System.nanoTime() - start : first;
                number++;
                if (number == entries / 4) {
                    early = Memory.ofFamily(process.toHandle());
                }
                // Not at the very end, when the process may be gone.
                if (number == entries - entries / 100 && number < entries) {
                    late = Memory.ofFamily(process.toHandle());
                    cpu = process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
                }
            }
            misplaced += entries - number;
        }
        long all = System.nanoTime() - start;
        return new OfflineRun(
                Files.size(file),
                Duration.ofNanos(first),
                Duration.ofNanos(all),
                (double) cpu.toNanos() / all,
                early >> 20,
                late >> 20,
                misplaced);
    }

    double megabytesPerSecond() {
        return bytes * 1e3 / all.toNanos();
    }
}
