package io.flashwire.egress;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a fetch came to. */
public sealed interface Fetched {

    /**
     * @param url where it was in the end
     * @param content decoded, but its charset left as it is
     * @param validators to fetch with the next time
     * @param fresh for how long the server says that nothing will change
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Document(
            URI url,
            byte[] content,
            @Nullable String contentType,
            Validators validators,
            @Nullable Duration fresh) implements Fetched {}

    /** Nothing has changed since the validators were given. */
    record Unmodified(@Nullable Duration fresh) implements Fetched {}

    /** 410: it will not come back. */
    record Gone() implements Fetched {}

    /** An answer that is no document. */
    record Refused(int status, @Nullable Duration retryAfter) implements Fetched {}

    /** No whole document came. */
    record Failed(String why) implements Fetched {}

    /** Not an address that Flashwire may connect to, there or where it was sent from there. */
    record Forbidden(String why) implements Fetched {}
}
