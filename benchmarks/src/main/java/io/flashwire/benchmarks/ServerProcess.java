package io.flashwire.benchmarks;

import io.flashwire.cli.stack.Java;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What the system says of a process; zero where it does not say. */
record ServerProcess(long pid) {

    private static final double TICKS_PER_SECOND = 100;
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern HEAP = Pattern.compile("(?:used|total \\d+K, used) (\\d+)K");

    double cpuSeconds() throws IOException {
        var stat = read("stat");
        if (stat.isEmpty()) {
            return 0;
        }
        // Behind the name, which may have blanks: state is the first, utime and stime the 12th and 13th.
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Double.parseDouble(fields[11]) + Double.parseDouble(fields[12])) / TICKS_PER_SECOND;
    }

    double residentMegabytes() throws IOException {
        var found = RESIDENT.matcher(read("status"));
        return found.find() ? Double.parseDouble(found.group(1)) / 1024 : 0;
    }

    /** What is alive on its heap: a full collection comes first. */
    double liveHeapMegabytes() throws IOException {
        jcmd("GC.run");
        var sum = 0.0;
        var found = HEAP.matcher(jcmd("GC.heap_info").replaceAll("(?s)Metaspace.*", ""));
        while (found.find()) {
            sum += Double.parseDouble(found.group(1)) / 1024;
        }
        return sum;
    }

    private String jcmd(String command) throws IOException {
        var jcmd = Java.executable().resolveSibling("jcmd");
        var process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private String read(String file) throws IOException {
        var path = Path.of("/proc", Long.toString(pid), file);
        return Files.isReadable(path) ? Files.readString(path) : "";
    }
}
