package io.flashwire.ingest.reading;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * In which charset a page or feed really is. What it says of itself, and what its server says, is often wrong; that bytes form
 * valid UTF-8 by chance is next to impossible. So that decides, after a byte order mark and before anybody's word.
 */
final class Charsets {

    private static final int PROLOG = 2048;
    private static final char REPLACEMENT = '\ufffd';
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Pattern DECLARED = Pattern.compile(
            "(?:<\\?xml[^>]{0,200}?encoding|<meta[^>]{0,200}?charset)\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SERVED =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    /** Of seven bits, so that they look like UTF-8. */
    private static final Pattern ESCAPING = Pattern.compile("ISO-2022-.*|HZ-GB-2312", Pattern.CASE_INSENSITIVE);

    private Charsets() {}

    static String decode(byte[] bytes, @Nullable String contentType) {
        var text = decoded(bytes, contentType);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes, @Nullable String contentType) {
        var wide = wide(bytes);
        if (wide.isPresent()) {
            return new String(bytes, wide.get());
        }
        var declared =
                named(DECLARED, new String(bytes, 0, Math.min(bytes.length, PROLOG), StandardCharsets.ISO_8859_1));
        if (declared.isPresent() && ESCAPING.matcher(declared.get().name()).matches()) {
            return new String(bytes, declared.get());
        }
        var unicode = new String(bytes, StandardCharsets.UTF_8);
        if (unicode.indexOf(REPLACEMENT) < 0 || Decoding.utf8(bytes) instanceof Decoding.Text) {
            return unicode;
        }
        var told = declared.or(() -> contentType == null ? Optional.empty() : named(SERVED, contentType))
                .filter(charset -> !charset.name().startsWith("UTF-"));
        boolean latin = told.isPresent() && told.get().equals(StandardCharsets.ISO_8859_1);
        return new String(bytes, latin ? WESTERN : told.orElse(WESTERN));
    }

    /** UTF-16, told by its mark, or by the zeros beside a first ASCII character. */
    private static Optional<Charset> wide(byte[] bytes) {
        if (bytes.length < 4) {
            return Optional.empty();
        }
        int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        if (first == 0xfeff || (bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (first == 0xfffe || (bytes[0] != 0 && bytes[1] == 0 && bytes[3] == 0)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return Optional.empty();
    }

    private static Optional<Charset> named(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        try {
            return match.find() ? Optional.of(Charset.forName(match.group(1))) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }
}
