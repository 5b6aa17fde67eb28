package io.flashwire.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an update reports.
 *
 * @param actor id of one of the update's actors: who does it, not who reports it
 * @param target id of one of the update's actors
 * @param place id of one of the update's places
 * @param occursAt when it takes effect, where the text says so
 * @param claimed whether it rests on the word of one party
 * @param attribution id of the actor who says so
 * @param confidence 0 to 1
 * @param optional a recap or background: true, but not this update's news
 */
public record Event(
        EventKind kind,
        EventStatus status,
        @Nullable String actor,
        @Nullable String target,
        @Nullable String place,
        @Nullable Instant occursAt,
        boolean claimed,
        @Nullable String attribution,
        Span evidence,
        double confidence,
        Codes codes,
        boolean optional) {

    /** The same event in the codebooks of others; absent where a codebook has no such code. */
    public record Codes(
            @Nullable String cameo,
            @Nullable String plover,
            @Nullable String medtop) {

        public static final Codes NONE = new Codes(null, null, null);
    }
}
