package io.flashwire.gateway.live;

import java.time.Instant;
import java.util.List;

/** The log itself, for what is no longer in memory. */
public interface History {

    Bounds bounds();

    /** The position from which everything recorded at this time or later is still to come. */
    Positions before(Instant time);

    Reader readAfter(Positions positions);

    interface Reader extends AutoCloseable {

        /** The next records, each partition in order; empty where none came within a moment. */
        List<LogRecord> next();

        /** How far the reader has come, records that carry nothing included. */
        Positions reached();

        @Override
        void close();
    }
}
