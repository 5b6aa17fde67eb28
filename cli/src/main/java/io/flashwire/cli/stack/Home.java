package io.flashwire.cli.stack;

import io.flashwire.cli.Refusal;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where the stack keeps its things: nobody else may look in.
 *
 * @param project the folder of the sources and the packaged services
 * @param folder what the stack writes: data, logs, secrets, who runs
 */
public record Home(Path project, Path folder) {

    /** A stack that starts on less would stop in the middle of its work. */
    static final long LEAST_FREE_BYTES = 500L * 1024 * 1024;

    public Path logs() {
        return folder.resolve("logs");
    }

    public Path log(String member) {
        return logs().resolve(member + ".log");
    }

    /** Tells which sample day this home has been played. */
    public Path sampleFile() {
        return folder.resolve("sample-day");
    }

    Path runFile() {
        return folder.resolve("run.json");
    }

    Path lockFile() {
        return folder.resolve("lock");
    }

    Path secretsFile() {
        return folder.resolve("secrets.properties");
    }

    Path kafka() {
        return folder.resolve("kafka");
    }

    /** Makes the folders, readable by their owner only. */
    public void make() {
        try {
            makePrivate(folder);
            makePrivate(logs());
        } catch (IOException e) {
            throw new Refusal("cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }

    public void checkSpace() {
        checkSpace(freeBytes());
    }

    void checkSpace(long free) {
        if (free < LEAST_FREE_BYTES) {
            throw new Refusal(
                    "only %d MB are free where %s lies; Flashwire needs %d MB: free some, or set FLASHWIRE_HOME to a folder on another disk"
                            .formatted(free >> 20, folder, LEAST_FREE_BYTES >> 20));
        }
    }

    private long freeBytes() {
        try {
            FileStore disk = Files.getFileStore(folder);
            return disk.getUsableSpace();
        } catch (IOException e) {
            throw new Refusal("cannot tell how much space is free at " + folder + ": " + e.getMessage(), e);
        }
    }

    static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
}
