package io.flashwire.egress;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a call came to. */
public sealed interface Answer {

    /** @param headers by their names in lower case; those of one name are joined by a comma */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Answered(int status, Map<String, String> headers, byte[] body) implements Answer {

        public @Nullable String header(String name) {
            return headers.get(name);
        }
    }

    /** Nothing was dialled: the address is not one that Flashwire may connect to. */
    record Forbidden(String why) implements Answer {}

    /** No answer in time, or no connection. */
    record Unreachable(String why) implements Answer {}

    /** There is more of it than is wanted; the rest was not read. */
    record TooLarge(int bytes) implements Answer {}
}
