package io.flashwire.egress;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** Undoes what a server did to save bytes. */
final class Encoding {

    /** What may be asked for. */
    static final String ACCEPTED = "gzip, br";

    private Encoding() {}

    sealed interface Decoded {}

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Plain(byte[] content) implements Decoded {}

    record Undecodable(String why) implements Decoded {}

    /**
     * @param encoding the header {@code Content-Encoding}
     * @param largest how long it may become: a few bytes can unfold into any number
     */
    static Decoded decode(byte[] body, @Nullable String encoding, int largest) {
        var name = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
        try {
            return switch (name) {
                case "", "identity" -> new Plain(body);
                case "gzip", "x-gzip" -> read(new GZIPInputStream(new ByteArrayInputStream(body)), largest);
                case "br" -> read(new BrotliInputStream(new ByteArrayInputStream(body)), largest);
                default -> new Undecodable("it is encoded in a way that was not asked for");
            };
        } catch (IOException | IllegalStateException _) {
            return new Undecodable("it is no whole " + name);
        }
    }

    private static Decoded read(InputStream unfolding, int largest) throws IOException {
        try (unfolding) {
            var content = unfolding.readNBytes(largest + 1);
            return content.length > largest
                    ? new Undecodable("it unfolds to more than " + largest + " bytes")
                    : new Plain(content);
        }
    }
}
