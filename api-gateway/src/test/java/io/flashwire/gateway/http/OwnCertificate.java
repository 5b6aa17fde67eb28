package io.flashwire.gateway.http;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** A certificate for localhost that nobody but us signed, as the files that the gateway is told of. */
public final class OwnCertificate implements QuarkusTestResourceLifecycleManager {

    private static final String NAME = "gateway";
    private static final char[] PASSWORD = "of-this-test".toCharArray();

    private static @Nullable KeyStore store;

    /** Trusts it, and nothing else. */
    static SSLContext trusted() throws GeneralSecurityException {
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    @Override
    public Map<String, String> start() {
        try {
            var folder = Files.createTempDirectory("own-certificate");
            var kept = keytool(folder.resolve("store.p12"));
            store = kept;
            var certificate = pem(
                    folder.resolve("tls.crt"),
                    "CERTIFICATE",
                    kept.getCertificate(NAME).getEncoded());
            var key = pem(
                    folder.resolve("tls.key"),
                    "PRIVATE KEY",
                    kept.getKey(NAME, PASSWORD).getEncoded());
            return Map.of(
                    "quarkus.http.ssl.certificate.files", certificate.toString(),
                    "quarkus.http.ssl.certificate.key-files", key.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        store = null;
    }

    private static KeyStore keytool(Path file) throws IOException, InterruptedException, GeneralSecurityException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(
                        tool,
                        "-genkeypair",
                        "-alias",
                        NAME,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("keytool made no certificate");
        }
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private static Path pem(Path file, String what, byte[] encoded) throws IOException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return Files.writeString(file, "-----BEGIN %s-----%n%s%n-----END %1$s-----%n".formatted(what, lines));
    }
}
