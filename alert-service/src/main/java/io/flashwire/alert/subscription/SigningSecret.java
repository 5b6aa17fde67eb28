package io.flashwire.alert.subscription;

import java.security.SecureRandom;
import java.util.Base64;

/** The key that signs what goes to one endpoint. It never shows in a log. */
public final class SigningSecret {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    private final byte[] key;

    private SigningSecret(byte[] key) {
        this.key = key.clone();
    }

    public static SigningSecret random(SecureRandom random) {
        var key = new byte[BYTES];
        random.nextBytes(key);
        return new SigningSecret(key);
    }

    /** @throws IllegalArgumentException where it is not {@code whsec_} and Base64 */
    public static SigningSecret parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a signing secret begins with " + PREFIX);
        }
        return new SigningSecret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
    }

    public static SigningSecret of(byte[] key) {
        return new SigningSecret(key);
    }

    public byte[] key() {
        return key.clone();
    }

    /** As the receiver enters it. */
    public String reveal() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
