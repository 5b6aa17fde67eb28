package io.flashwire.cli.stack;

import io.flashwire.cli.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The passwords and keys of one stack: made once, kept in a file that only its owner reads. */
public final class Secrets {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Path file;
    private final Map<String, String> values = new TreeMap<>();

    private Secrets(Path file) {
        this.file = file;
    }

    public static Secrets of(Home home) {
        var secrets = new Secrets(home.secretsFile());
        secrets.load();
        return secrets;
    }

    /** The key that the command line bears at the gateway. */
    public String adminKey() {
        return kept("admin-key", () -> "fw_embedded_" + fresh());
    }

    public String servicePassword() {
        return kept("service-password", this::fresh);
    }

    /** In plain Base64, as alert-service reads it. */
    public String secretKey() {
        return kept("secret-key", () -> Base64.getEncoder().encodeToString(bytes()));
    }

    public String databasePassword(String role) {
        return kept("database-password." + role, this::fresh);
    }

    /** A secret for once, which is not kept. */
    String fresh() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }

    private byte[] bytes() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private synchronized String kept(String name, Supplier<String> making) {
        var known = values.get(name);
        if (known != null) {
            return known;
        }
        var made = making.get();
        values.put(name, made);
        save();
        return made;
    }

    private void load() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            properties.forEach((name, value) -> values.put((String) name, (String) value));
        } catch (IOException e) {
            throw new Refusal("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private void save() {
        var text = values.entrySet().stream()
                .map(secret -> secret.getKey() + "=" + secret.getValue() + "\n")
                .collect(Collectors.joining());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, ownerOnly);
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
