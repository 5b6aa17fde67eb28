package io.flashwire.cli.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of JVMs: the same Java that runs this. */
public final class Java {

    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            // Quick to start and small; the pipeline of one machine never needs more.
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:ReservedCodeCacheSize=64m",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private Java() {}

    public static Path executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** A class of this very class path. */
    static List<String> ofClass(int heapMegabytes, List<String> flags, String mainClass, List<String> arguments) {
        return ofClass(heapMegabytes, flags, System.getProperty("java.class.path"), mainClass, arguments);
    }

    static List<String> ofClass(
            int heapMegabytes, List<String> flags, String classPath, String mainClass, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(executable().toString());
        command.addAll(FLAGS);
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(arguments);
        return command;
    }

    /** A class of this very class path that lives on when the terminal goes. */
    public static List<String> inBackground(int heapMegabytes, String mainClass, List<String> arguments, Home home) {
        var command = new ArrayList<>(Spawner.SHIELD);
        command.addAll(ofClass(heapMegabytes, List.of("-Dflashwire.root=" + home.project()), mainClass, arguments));
        return command;
    }

    /**
     * Keeps the loaded classes for the next start, which takes half the time then. The JVM writes the archive when it ends
     * in order, and anew where the class path has changed.
     */
    static List<String> archive(Path file) {
        return List.of(
                "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + file, "-Xlog:cds=off,cds+dynamic=off");
    }
}
