package io.flashwire.alert.channel;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one attempt came to. */
public sealed interface Outcome {

    /** @param reference what the tool calls the message, for later ones to answer or to change */
    record Accepted(int status, @Nullable String reference) implements Outcome {

        public Accepted(int status) {
            this(status, null);
        }
    }

    /** Not now: any other answer; a redirect too, which is not followed. */
    record Refused(int status, @Nullable Duration retryAfter) implements Outcome {}

    /** The message will never be taken, however often it is sent; others may well be. */
    record Rejected(int status, String why) implements Outcome {}

    /** The message that was to be answered or changed is not there any more. Nothing was sent. */
    record ThreadLost(int status) implements Outcome {}

    /** The endpoint wants no more. */
    record Gone(int status, String why) implements Outcome {}

    /** No answer in time, or no connection. */
    record Unreachable(String why) implements Outcome {}

    /** Nothing was dialled: the address is not one that Flashwire may connect to, or the message cannot be made. */
    record Forbidden(String why) implements Outcome {}

    /** All that {@link #word} can be. */
    Set<String> WORDS = Set.of("accepted", "refused", "rejected", "thread-lost", "gone", "unreachable", "forbidden");

    /** The word for it in metrics and in the log of deliveries. */
    default String word() {
        return switch (this) {
            case Accepted _ -> "accepted";
            case Refused _ -> "refused";
            case Rejected _ -> "rejected";
            case ThreadLost _ -> "thread-lost";
            case Gone _ -> "gone";
            case Unreachable _ -> "unreachable";
            case Forbidden _ -> "forbidden";
        };
    }

    /** Of the answer, where there was one. */
    default @Nullable Integer answered() {
        return switch (this) {
            case Accepted accepted -> accepted.status();
            case Refused refused -> refused.status();
            case Rejected rejected -> rejected.status();
            case ThreadLost lost -> lost.status();
            case Gone gone -> gone.status();
            case Unreachable _, Forbidden _ -> null;
        };
    }

    /** What is wrong, in words; nothing where it was accepted. */
    default @Nullable String objection() {
        return switch (this) {
            case Accepted _ -> null;
            case Refused refused -> "answered " + refused.status();
            case Rejected rejected -> rejected.why();
            case ThreadLost _ -> "the first message is gone";
            case Gone gone -> gone.why();
            case Unreachable unreachable -> unreachable.why();
            case Forbidden forbidden -> forbidden.why();
        };
    }
}
