package io.flashwire.alert.subscription;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * An ed25519 key pair: whoever has the public half can verify what goes to an endpoint, and not forge it. The private half
 * never shows.
 */
public final class SigningKey {

    private static final String ALGORITHM = "Ed25519";
    private static final String PREFIX = "whpk_";
    private static final int KEY_BYTES = 32;

    private final byte[] seed;
    private final byte[] publicKey;

    private SigningKey(byte[] seed, byte[] publicKey) {
        this.seed = seed.clone();
        this.publicKey = publicKey.clone();
    }

    public static SigningKey random() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            // The key itself stands at the end of its X.509 encoding.
            var encoded = pair.getPublic().getEncoded();
            return new SigningKey(seed, Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** @param stored as {@link #store} wrote it */
    public static SigningKey restore(String stored) {
        var bytes = Base64.getDecoder().decode(stored);
        return new SigningKey(Arrays.copyOf(bytes, KEY_BYTES), Arrays.copyOfRange(bytes, KEY_BYTES, 2 * KEY_BYTES));
    }

    /** Both halves, to be sealed. */
    public String store() {
        var both = Arrays.copyOf(seed, 2 * KEY_BYTES);
        System.arraycopy(publicKey, 0, both, KEY_BYTES, KEY_BYTES);
        return Base64.getEncoder().encodeToString(both);
    }

    public byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private PrivateKey privateKey() throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM)
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    }

    /** As the receiver enters it. */
    public String publicHalf() {
        return PREFIX + Base64.getEncoder().encodeToString(publicKey);
    }

    @Override
    public String toString() {
        return publicHalf();
    }
}
