package io.flashwire.cli.stack;

import io.flashwire.cli.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for this machine, unpacked once a version from the package that the build brought. */
final class DatabaseBinaries {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private DatabaseBinaries() {}

    /** @return the folder of initdb, pg_ctl and postgres */
    static Path unpack(Path place, String version) {
        var folder = place.resolve("postgresql-" + version);
        if (!Files.exists(folder)) {
            var fresh = place.resolve("postgresql.new");
            Folders.delete(fresh);
            try (var packed = open()) {
                unpack(packed, fresh);
                Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot unpack PostgreSQL to " + place, e);
            }
        }
        return folder.resolve("bin");
    }

    private static InputStream open() {
        var name = "/postgres-%s-%s.txz".formatted(system(), architecture());
        var packed = DatabaseBinaries.class.getResourceAsStream(name);
        if (packed == null) {
            throw new Refusal("this build has no PostgreSQL for %s on %s"
                    .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        return packed;
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "aarch64", "arm64" -> "arm_64";
            default -> "x86_64";
        };
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)));
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var path = folder.resolve(entry.getName()).normalize();
            if (!path.startsWith(folder)) {
                throw new IOException("the package of PostgreSQL reaches out of its folder: " + entry.getName());
            }
            unpack(tar, entry, path);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
