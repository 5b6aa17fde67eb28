package io.flashwire.ingest.following;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Looks at the file of sources now and then, and takes over what it says when that has changed. It is looked at rather than
 * watched, since mounted files change in ways that no watcher is told of.
 */
public final class SourceWatch {

    private final Optional<Path> file;
    private final SourceFile reader;
    private final Roster roster;
    private byte[] lastSeen = {};
    private Look last = new Look.Same();

    /** @param file empty where there is none */
    public SourceWatch(Optional<Path> file, SourceFile reader, Roster roster) {
        this.file = file;
        this.reader = reader;
        this.roster = roster;
    }

    public sealed interface Look {

        record Same() implements Look {}

        record TakenOver(Path file, int sources) implements Look {}

        /** The sources stay as they were. */
        record Refused(Path file, String reason) implements Look {}
    }

    public synchronized Look look() {
        if (file.isEmpty()) {
            return new Look.Same();
        }
        var path = file.get();
        byte[] content;
        try {
            content = Files.readAllBytes(path);
        } catch (IOException e) {
            lastSeen = new byte[0];
            return changed(new Look.Refused(path, "cannot be read: " + e));
        }
        if (Arrays.equals(content, lastSeen)) {
            return new Look.Same();
        }
        var look = takeOver(path, content);
        // Only now: what failed halfway, because the database was away, is tried again.
        lastSeen = content;
        return changed(look);
    }

    private Look takeOver(Path path, byte[] content) {
        return switch (reader.read(content)) {
            case SourceFile.Bad bad -> new Look.Refused(path, bad.toString());
            case SourceFile.Good(var sources) -> {
                roster.declare(sources);
                yield new Look.TakenOver(path, sources.size());
            }
        };
    }

    /** The same refusal is told once. */
    private Look changed(Look look) {
        boolean again = look instanceof Look.Refused && look.equals(last);
        last = look;
        return again ? new Look.Same() : look;
    }
}
