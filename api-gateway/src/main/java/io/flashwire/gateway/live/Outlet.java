package io.flashwire.gateway.live;

import java.util.List;

/** One client's connection. What is written arrives in order; nothing arrives once it is closed, and nobody minds. */
public interface Outlet {

    /** Whether the client takes less than it was given; {@code whenDrained} is told when that changes. */
    boolean full();

    void whenDrained(Runnable action);

    /** Writes the frames together. The list is the caller's own; the bytes are everybody's. */
    void write(List<byte[]> frames);

    /** Ends the stream once what was written has gone out, or soon, where it does not go. */
    void end(Ending ending);
}
