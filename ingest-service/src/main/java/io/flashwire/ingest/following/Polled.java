package io.flashwire.ingest.following;

import io.flashwire.egress.Validators;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one poll came to. */
public sealed interface Polled {

    /**
     * All of it was read and taken in.
     *
     * @param entries how many it holds
     * @param news how many of them are new or have changed
     * @param validators of its first page
     * @param digest of its first page
     * @param quiet for how long the publisher says that nothing will change
     * @param pages how many were read
     * @param sweptAt when all pages were read; absent where some that should have been were not
     */
    record Read(
            int entries,
            int news,
            Validators validators,
            String digest,
            @Nullable Duration quiet,
            int pages,
            @Nullable Instant sweptAt)
            implements Polled {}

    /** The same document as before. */
    record Unchanged(@Nullable Duration quiet) implements Polled {}

    /** @param retryAfter how long the server asks to be left alone */
    record Failed(String why, @Nullable Duration retryAfter) implements Polled {}

    /** It will not come back. */
    record Gone() implements Polled {}

    /** Nothing was found out: the fault is on this side, and the source is asked again soon. */
    record Undone(String why) implements Polled {}
}
