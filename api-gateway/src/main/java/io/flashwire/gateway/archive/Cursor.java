package io.flashwire.gateway.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

/**
 * The last item of a page: the next one starts behind it, whatever was added meanwhile.
 *
 * <p>Opaque to clients, so that its form may change.
 */
public sealed interface Cursor {

    /** In the order of time, latest first. */
    record AtTime(Instant at, String id) implements Cursor {
        public AtTime {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** In the order of changes, earliest first. */
    record AtChange(long change) implements Cursor {}

    default String write() {
        var bytes = switch (this) {
            case AtTime(var at, var id) -> {
                var name = id.getBytes(StandardCharsets.UTF_8);
                yield ByteBuffer.allocate(9 + name.length)
                        .put((byte) 't')
                        .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                        .put(name)
                        .array();
            }
            case AtChange(var change) ->
                ByteBuffer.allocate(9).put((byte) 'c').putLong(change).array();
        };
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty where this is no cursor of ours. */
    static Optional<Cursor> read(String cursor) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (bytes.length < 9) {
            return Optional.empty();
        }
        var number = ByteBuffer.wrap(bytes, 1, 8).getLong();
        return switch (bytes[0]) {
            case 't' ->
                timeAt(number)
                        .map(at -> new AtTime(at, new String(bytes, 9, bytes.length - 9, StandardCharsets.UTF_8)));
            case 'c' -> bytes.length == 9 ? Optional.of(new AtChange(number)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Instant> timeAt(long micros) {
        var at = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        return TimeRange.storable(at) ? Optional.of(at) : Optional.empty();
    }
}
