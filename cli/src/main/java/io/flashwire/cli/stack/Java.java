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
    static List<String> ofClass(int heapMegabytes, List<String> properties, String mainClass, List<String> arguments) {
        var command = start(heapMegabytes);
        command.addAll(properties);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        return command;
    }

    /** A class of this very class path that lives on when the terminal goes. */
    public static List<String> inBackground(int heapMegabytes, String mainClass, List<String> arguments, Home home) {
        var command = new ArrayList<>(Spawner.SHIELD);
        command.addAll(ofClass(heapMegabytes, List.of("-Dflashwire.root=" + home.project()), mainClass, arguments));
        return command;
    }

    public static List<String> ofJar(int heapMegabytes, Path jar) {
        var command = start(heapMegabytes);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private static List<String> start(int heapMegabytes) {
        var command = new ArrayList<String>();
        command.add(executable().toString());
        command.addAll(FLAGS);
        command.add("-Xmx" + heapMegabytes + "m");
        return command;
    }
}
