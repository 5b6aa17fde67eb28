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

    /** A time and an id, in Base64 with the letter t before them. */
    String OF_TIME = "d[A-P][A-Za-z0-9_-]{10}([A-Za-z0-9_-]{4}){0,200}([A-Za-z0-9_-]{2,3})?";

    /** The number of a change, in Base64 with the letter c before it. */
    String OF_CHANGES = "Y[w-z0-9_-][A-Za-z0-9_-]{10}";

    String FORM = "^(" + OF_TIME + "|" + OF_CHANGES + ")$";

    /** In the order of time, latest first. */
    record AtTime(Instant at, String id) implements Cursor {
        public AtTime {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public long position() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at);
        }

        /** Behind every item of that time. */
        @Override
        public Optional<Cursor> moved(long distance) {
            return timeAt(position() + distance).map(time -> new AtTime(time, ""));
        }
    }

    /** In the order of changes, earliest first. */
    record AtChange(long change) implements Cursor {

        @Override
        public long position() {
            return change;
        }

        @Override
        public Optional<Cursor> moved(long distance) {
            return Optional.of(new AtChange(change + distance));
        }
    }

    /** Where it is in its order: microseconds, or the number of the change. */
    long position();

    /** One so far from this; empty where nothing is as far away. */
    Optional<Cursor> moved(long distance);

    default String write() {
        var bytes = switch (this) {
            case AtTime(var _, var id) -> {
                var name = id.getBytes(StandardCharsets.UTF_8);
                yield ByteBuffer.allocate(9 + name.length)
                        .put((byte) 't')
                        .putLong(position())
                        .put(name)
                        .array();
            }
            case AtChange(var change) ->
                ByteBuffer.allocate(9).put((byte) 'c').putLong(change).array();
        };
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty where this is no cursor of ours. One that is of our form is a place in the order, whoever made it. */
    static Optional<Cursor> read(String cursor) {
        if (!cursor.matches(FORM)) {
            return Optional.empty();
        }
        var bytes = Base64.getUrlDecoder().decode(cursor);
        var number = ByteBuffer.wrap(bytes, 1, 8).getLong();
        if (bytes[0] == 'c') {
            return Optional.of(new AtChange(number));
        }
        var id = new String(bytes, 9, bytes.length - 9, StandardCharsets.UTF_8);
        return Optional.of(new AtTime(TimeRange.nearest(Instant.EPOCH.plus(number, ChronoUnit.MICROS)), id));
    }

    private static Optional<Instant> timeAt(long micros) {
        var at = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        return TimeRange.storable(at) ? Optional.of(at) : Optional.empty();
    }
}
