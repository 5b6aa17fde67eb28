package io.flashwire.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Certificates that vouch for themselves, made by the JDK's own keytool; whom to trust is a list of them. */
record Certificates(Path folder) {

    static final String PASSWORD = "of-a-test";

    /** Makes a key with its certificate, for clients by that name and for a server on this machine. */
    void make(String name) {
        keytool(
                name,
                List.of(
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=ip:127.0.0.1,dns:localhost"));
        keytool(name, List.of("-exportcert", "-rfc", "-file", certificate(name).toString()));
    }

    /** The key with its certificate, PKCS 12. */
    Path keystore(String name) {
        return folder.resolve(name + ".p12");
    }

    /** PEM */
    Path certificate(String name) {
        return folder.resolve(name + ".crt");
    }

    /** The certificates of all of these, PEM. */
    Path trusted(List<String> names) {
        try {
            var all = new StringBuilder();
            for (var name : names) {
                all.append(Files.readString(certificate(name)));
            }
            return Files.writeString(folder.resolve("trusted.crt"), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keytool(String name, List<String> what) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(what);
        command.addAll(List.of("-alias", name, "-keystore", keystore(name).toString(), "-storepass", PASSWORD));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
