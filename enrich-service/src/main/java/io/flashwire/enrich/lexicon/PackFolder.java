package io.flashwire.enrich.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packs of a desk: a folder that is one pack, or that has one in each of its folders. */
public record PackFolder(Path path) {

    private static final String HEAD = "pack.yaml";

    /**
     * The packs in the order of their folders' names.
     *
     * @throws PackException where one is broken, with file and line
     */
    public List<Pack> read() {
        return folders().stream().map(PackReader::in).toList();
    }

    /** One sentence for each pack that is broken; the first fault of each file is told. */
    public List<String> problems() {
        var problems = new ArrayList<String>();
        var folders = folders();
        if (folders.isEmpty()) {
            problems.add(path + ": no " + HEAD + " here or in a folder of it");
        }
        for (var folder : folders) {
            try {
                PackReader.in(folder);
            } catch (PackException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        return problems;
    }

    /** What changes when a file of the folder does: names, sizes and times. */
    public String fingerprint() {
        try (var files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(PackFolder::state)
                    .reduce("", String::concat);
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }

    private static String state(Path file) {
        try {
            return file + ":" + Files.size(file) + ":" + Files.getLastModifiedTime(file) + ";";
        } catch (IOException _) {
            return file + ":gone;";
        }
    }

    private List<Path> folders() {
        if (Files.isRegularFile(path.resolve(HEAD))) {
            return List.of(path);
        }
        try (var inside = Files.list(path)) {
            return inside.filter(folder -> Files.isRegularFile(folder.resolve(HEAD)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }
}
