package io.flashwire.alert.subscription;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts secrets for storage, each bound to its subscription: AES-256 in GCM. What is sealed names its key, so that keys
 * can change: the current one seals, and all of them open.
 */
public final class Keyring {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final byte FORMAT = 2;
    private static final int ID_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final int current;
    private final Map<Integer, SecretKeySpec> keys = new LinkedHashMap<>();
    private final SecureRandom random;

    /**
     * @param current 32 bytes in Base64
     * @param previous keys that still open what they sealed
     */
    public Keyring(String current, List<String> previous, SecureRandom random) {
        this.random = random;
        this.current = add(current);
        previous.forEach(this::add);
    }

    private int add(String key) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the secret key is not Base64", e);
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("the secret key has " + bytes.length + " bytes, it needs " + KEY_BYTES);
        }
        var id = idOf(bytes);
        keys.put(id, new SecretKeySpec(bytes, "AES"));
        return id;
    }

    /** Told from the key itself, so that nobody has to name keys. */
    private static int idOf(byte[] key) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key))
                    .getInt();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public byte[] seal(UUID subscription, byte[] secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] encrypted;
        try {
            encrypted = cipher(Cipher.ENCRYPT_MODE, current, subscription, nonce, secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
        return ByteBuffer.allocate(1 + ID_BYTES + NONCE_BYTES + encrypted.length)
                .put(FORMAT)
                .putInt(current)
                .put(nonce)
                .put(encrypted)
                .array();
    }

    /** Nothing where its key is not here, or where it was sealed for another subscription or in another format. */
    public Optional<byte[]> open(UUID subscription, byte[] sealed) {
        if (sealed.length <= 1 + ID_BYTES + NONCE_BYTES || sealed[0] != FORMAT) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
        var key = buffer.getInt();
        if (!keys.containsKey(key)) {
            return Optional.empty();
        }
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var encrypted = new byte[buffer.remaining()];
        buffer.get(encrypted);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, subscription, nonce, encrypted));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** The beginning of everything that the current key has sealed: whatever begins otherwise is to be sealed anew. */
    public byte[] mark() {
        return ByteBuffer.allocate(1 + ID_BYTES).put(FORMAT).putInt(current).array();
    }

    public boolean isCurrent(byte[] sealed) {
        return sealed.length > mark().length && Arrays.equals(sealed, 0, mark().length, mark(), 0, mark().length);
    }

    private byte[] cipher(int mode, int key, UUID subscription, byte[] nonce, byte[] input)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(subscription.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher.doFinal(input);
    }
}
