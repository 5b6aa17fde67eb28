package io.flashwire.ingest.push;

/** What is known of a push by its {@code Idempotency-Key}. */
public sealed interface Claim {

    /** Nobody came with this key; whoever claimed it now tells what became of the push. */
    record Fresh() implements Claim {}

    /** The same push is under way, or was broken off a moment ago. */
    record Running() implements Claim {}

    /** The key was used for another body. */
    record OtherBody() implements Claim {}

    record Answered(Reply reply) implements Claim {}
}
