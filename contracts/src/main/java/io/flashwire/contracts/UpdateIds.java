package io.flashwire.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Deterministic ids: the same thing gets the same id, whoever makes it and however often. */
public final class UpdateIds {

    private static final int BYTES = 12;

    private UpdateIds() {}

    /** The id of the update that the source knows by this key. */
    public static String of(String sourceId, String publishersKey) {
        return "u-" + digest(sourceId, publishersKey);
    }

    /** Hexadecimal digest of some parts; no two different lists of parts run together. */
    public static String digest(String... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                sha.update(part.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
