package io.flashwire.alert.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What one attempt came to. */
public sealed interface Outcome {

    /** A 2xx. */
    record Accepted(int status) implements Outcome {}

    /** Any other answer; a redirect too, which is not followed. */
    record Refused(int status, @Nullable Duration retryAfter) implements Outcome {}

    /** 410: the endpoint wants no more. */
    record Gone() implements Outcome {}

    /** No answer in time, or no connection. */
    record Unreachable(String why) implements Outcome {}

    /** Nothing was dialled: the address is not one that Flashwire may connect to, or the message cannot be signed. */
    record Forbidden(String why) implements Outcome {}

    /** The word for it in metrics and in the log of deliveries. */
    default String word() {
        return switch (this) {
            case Accepted _ -> "accepted";
            case Refused _ -> "refused";
            case Gone _ -> "gone";
            case Unreachable _ -> "unreachable";
            case Forbidden _ -> "forbidden";
        };
    }
}
