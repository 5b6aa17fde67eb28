package io.flashwire.alert.wiring;

import io.flashwire.alert.alert.Thresholds;
import io.flashwire.alert.alert.Wording;
import io.flashwire.alert.incident.JoinRules;
import io.flashwire.contracts.TierTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What a desk decides as data: its own tables where it has some, and those that Flashwire ships. */
record DeskTables(Settings.Desk settings) {

    private static final Set<String> NAMES = Set.of("tiers.yaml", "incidents.yaml", "wording.yaml", "thresholds.yaml");

    DeskTables {
        settings.folder().ifPresent(DeskTables::check);
    }

    TierTable tiers() {
        return table(settings.tiers(), "tiers.yaml", TierTable::read, TierTable::shipped);
    }

    JoinRules rules() {
        return table(settings.incidents(), "incidents.yaml", JoinRules::read, JoinRules::shipped);
    }

    Wording wording() {
        return table(settings.wording(), "wording.yaml", Wording::read, Wording::shipped);
    }

    Thresholds thresholds() {
        return table(settings.thresholds(), "thresholds.yaml", Thresholds::read, Thresholds::shipped);
    }

    /** A table under a name that nobody looks for would be left out in silence. */
    private static void check(Path folder) {
        try (var files = Files.list(folder)) {
            // A mounted ConfigMap keeps its versions in hidden folders.
            var unknown = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !NAMES.contains(name))
                    .sorted()
                    .toList();
            if (!unknown.isEmpty()) {
                throw new IllegalArgumentException(
                        "%s holds %s, which is none of a desk's tables: %s".formatted(folder, unknown, NAMES));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the desk's folder " + folder, e);
        }
    }

    private interface Reader<T> {
        T read(InputStream yaml) throws IOException;
    }

    private <T> T table(Optional<Path> single, String name, Reader<T> reader, Supplier<T> shipped) {
        var file = single.or(
                () -> settings.folder().map(folder -> folder.resolve(name)).filter(Files::exists));
        return file.map(found -> read(found, reader)).orElseGet(shipped);
    }

    private static <T> T read(Path file, Reader<T> reader) {
        try (var yaml = Files.newInputStream(file)) {
            return reader.read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
