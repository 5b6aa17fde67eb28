package io.flashwire.alert.subscription;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts signing secrets for storage, each bound to its subscription: AES-256 in GCM. */
public final class SecretSeal {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;
    private final SecureRandom random;

    /** @param key 32 bytes in Base64 */
    public SecretSeal(String key, SecureRandom random) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the secret key is not Base64", e);
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("the secret key has " + bytes.length + " bytes, it needs " + KEY_BYTES);
        }
        this.key = new SecretKeySpec(bytes, "AES");
        this.random = random;
    }

    public byte[] seal(UUID subscription, SigningSecret secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] encrypted;
        try {
            encrypted = cipher(Cipher.ENCRYPT_MODE, subscription, nonce, secret.key());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
        return ByteBuffer.allocate(1 + NONCE_BYTES + encrypted.length)
                .put(FORMAT)
                .put(nonce)
                .put(encrypted)
                .array();
    }

    /** Nothing where it was sealed with another key, for another subscription, or in another format. */
    public Optional<SigningSecret> open(UUID subscription, byte[] sealed) {
        var buffer = ByteBuffer.wrap(sealed);
        if (buffer.remaining() <= 1 + NONCE_BYTES || buffer.get() != FORMAT) {
            return Optional.empty();
        }
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var encrypted = new byte[buffer.remaining()];
        buffer.get(encrypted);
        try {
            return Optional.of(SigningSecret.of(cipher(Cipher.DECRYPT_MODE, subscription, nonce, encrypted)));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private byte[] cipher(int mode, UUID subscription, byte[] nonce, byte[] input) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(subscription.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher.doFinal(input);
    }
}
