package io.flashwire.benchmarks.enriching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A desk's pack of any size: persons, groups and places with names that nobody bears. */
final class GrownLexicon {

    private static final List<String> SYLLABLES = List.of(
            "ba", "dar", "el", "fin", "gor", "hul", "is", "jo", "kem", "lav", "mir", "nos", "or", "pet", "qua", "rov",
            "sib", "tal", "um", "ved", "wes", "yar", "zin", "och", "eth", "ank");

    private final Set<String> taken = new HashSet<>();
    private final Random random = new Random(4);

    private GrownLexicon() {}

    /** Writes a pack of so many names into a folder. */
    static void write(Path folder, int names) throws IOException {
        new GrownLexicon().pack(folder, names);
    }

    private void pack(Path folder, int names) throws IOException {
        var actors = new StringBuilder("actors:\n");
        var persons = new StringBuilder("persons:\n");
        var places = new StringBuilder("places:\n");
        for (int i = 0; i < names; i += 6) {
            var surname = word();
            var group = word();
            var town = word();
            persons.append(
                    "- {id: P%d, affiliation: AZE, names: {en: [%s %s, %s]}}%n".formatted(i, word(), surname, surname));
            actors.append("- {id: G%d, type: ARMED_GROUP, affiliation: G%d, names: {en: [%s Front, Army of %s]}}%n"
                    .formatted(i, i, group, group));
            places.append("- {id: t%d, names: {en: [%s, %s District]}, at: [40.%d, 46.%d], country: AZ, feature: PPL}%n"
                    .formatted(i, town, town, random.nextInt(10), random.nextInt(10)));
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("pack.yaml"), "name: grown\nfiles: [actors.yaml, places.yaml]\n");
        Files.writeString(folder.resolve("actors.yaml"), actors.append(persons));
        Files.writeString(folder.resolve("places.yaml"), places);
    }

    private String word() {
        while (true) {
            var word = new StringBuilder();
            for (int i = 0; i < 4; i++) {
                word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
            }
            word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
            if (taken.add(word.toString())) {
                return word.toString();
            }
        }
    }
}
