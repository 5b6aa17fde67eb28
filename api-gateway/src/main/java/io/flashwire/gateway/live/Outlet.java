package io.flashwire.gateway.live;

import java.util.List;

/** One client's connection. What is written arrives in order; nothing arrives once it is closed, and nobody minds. */
public interface Outlet {

    /** How many bytes wait for a client at most before it is full. The rest waits in memory that all clients share. */
    int MOST_WAITING = 8 * 1024;

    /** Whether the client takes less than it was given; {@code whenDrained} is told when that changes. */
    boolean full();

    void whenDrained(Runnable action);

    /** Writes the frames together. The list is the caller's own; the bytes are everybody's. */
    void write(List<byte[]> frames);

    /** Ends the stream once what was written has gone out, or soon, where it does not go. */
    void end(Ending ending);
}
