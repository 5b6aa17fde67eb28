package io.flashwire.gateway.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Bytes of the event stream, encoded once for all clients that have come equally far.
 *
 * @param idLength how many of the bytes are the line of the id
 */
@SuppressWarnings("ArrayRecordComponent") // written to many, never compared
record Frame(byte[] bytes, int idLength) {

    static Frame of(Positions reached, String event, byte[] data) {
        var id = idLine(reached);
        var out = new ByteArrayOutputStream(id.length + data.length + 32);
        out.writeBytes(id);
        out.writeBytes(ascii("event: " + event + "\ndata: "));
        for (var unit : data) {
            // A line break inside the data would end it: the format wants each line announced.
            switch (unit) {
                case '\n' -> out.writeBytes(ascii("\ndata: "));
                case '\r' -> {}
                default -> out.write(unit);
            }
        }
        out.writeBytes(ascii("\n\n"));
        return new Frame(out.toByteArray(), id.length);
    }

    /** The same event for a client that has come elsewhere. */
    byte[] at(Positions reached) {
        var id = idLine(reached);
        var moved = new byte[id.length + bytes.length - idLength];
        System.arraycopy(id, 0, moved, 0, id.length);
        System.arraycopy(bytes, idLength, moved, id.length, bytes.length - idLength);
        return moved;
    }

    /** What a client gets at once: the stream is open. */
    static byte[] opening() {
        return ascii(": flashwire\nretry: 1000\n\n");
    }

    /** No event, only the id: what a client that gets nothing for long resumes from. */
    static byte[] position(Positions reached) {
        return join(idLine(reached), ascii("\n"));
    }

    static byte[] heartbeat(Positions reached) {
        return join(ascii(": heartbeat\n"), position(reached));
    }

    /** The last word of a stream that ends: why, and how soon to come back. */
    static byte[] farewell(Positions reached, String event, String why) {
        return join(
                idLine(reached), ascii("event: " + event + "\nretry: 1000\ndata: {\"detail\":\"" + why + "\"}\n\n"));
    }

    private static byte[] idLine(Positions reached) {
        return ascii("id: " + EventId.write(reached) + "\n");
    }

    private static byte[] join(byte[] one, byte[] other) {
        var joined = new byte[one.length + other.length];
        System.arraycopy(one, 0, joined, 0, one.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
