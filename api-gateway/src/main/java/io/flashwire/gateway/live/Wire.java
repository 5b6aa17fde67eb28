package io.flashwire.gateway.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** How events are written to a connection. */
public enum Wire {
    /** Server-sent events. */
    SSE {
        @Override
        Frame event(Positions reached, String event, byte[] data) {
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
            return new Frame(out.toByteArray(), id.length, this);
        }

        @Override
        byte[] head(Positions reached) {
            return idLine(reached);
        }

        @Override
        byte[] opening() {
            return ascii(": flashwire\nretry: " + RETRY_MS + "\n\n");
        }

        @Override
        byte[] position(Positions reached) {
            return join(idLine(reached), ascii("\n"));
        }

        @Override
        byte[] heartbeat(Positions reached) {
            return join(ascii(": heartbeat\n"), position(reached));
        }

        @Override
        byte[] patience() {
            return ascii(": heartbeat\n\n");
        }

        @Override
        byte[] farewell(Positions reached, Ending ending, String why, long retryMs) {
            return join(
                    idLine(reached),
                    ascii("event: " + ending.event() + "\nretry: " + retryMs + "\ndata: {\"detail\":\"" + why
                            + "\",\"retry\":" + retryMs + "}\n\n"));
        }

        private static byte[] idLine(Positions reached) {
            return ascii("id: " + EventId.write(reached) + "\n");
        }
    },
    /** One JSON object a message. */
    JSON {
        @Override
        Frame event(Positions reached, String event, byte[] data) {
            var id = head(reached);
            return new Frame(
                    join(id, join(ascii("\"event\":\"" + event + "\",\"data\":"), join(data, ascii("}")))),
                    id.length,
                    this);
        }

        @Override
        byte[] head(Positions reached) {
            return ascii("{\"id\":" + EventId.write(reached) + ",");
        }

        @Override
        byte[] opening() {
            return ascii("{\"event\":\"open\",\"retry\":" + RETRY_MS + "}");
        }

        @Override
        byte[] position(Positions reached) {
            return join(head(reached), ascii("\"event\":\"position\"}"));
        }

        @Override
        byte[] heartbeat(Positions reached) {
            return join(head(reached), ascii("\"event\":\"heartbeat\"}"));
        }

        @Override
        byte[] patience() {
            return ascii("{\"event\":\"heartbeat\"}");
        }

        @Override
        byte[] farewell(Positions reached, Ending ending, String why, long retryMs) {
            return event(reached, ending.event(), ascii("{\"detail\":\"" + why + "\",\"retry\":" + retryMs + "}"))
                    .bytes();
        }
    };

    /** How soon a client comes back that was told nothing else. */
    private static final int RETRY_MS = 1_000;

    abstract Frame event(Positions reached, String event, byte[] data);

    /** How an event begins: with the id. */
    abstract byte[] head(Positions reached);

    /** What a client gets at once: the stream is open. */
    abstract byte[] opening();

    /** No event, only the id: what a client that gets nothing for long resumes from. */
    abstract byte[] position(Positions reached);

    abstract byte[] heartbeat(Positions reached);

    /** A heartbeat for one whose place is not known yet. */
    abstract byte[] patience();

    /** The last word of a stream that ends: why, and how soon to come back. */
    abstract byte[] farewell(Positions reached, Ending ending, String why, long retryMs);

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
