package io.flashwire.enrich.event;

import io.flashwire.enrich.actor.ActorMention;
import org.jspecify.annotations.Nullable;

/** What the sentences before have set: whom "he" and "the ministry" mean. */
final class Discourse {

    private @Nullable ActorMention subject;
    private @Nullable Speaker speaker;

    private Background.@Nullable Known known;
    private boolean concluded;

    Background.@Nullable Known known() {
        return known;
    }

    void remember(Background.@Nullable Known newKnown) {
        known = newKnown;
    }

    /** Whether the sentences before tell of an accord that is concluded. */
    boolean concluded() {
        return concluded;
    }

    void remember(Terms terms) {
        concluded = terms.concluded();
    }

    @Nullable
    ActorMention subject() {
        return subject;
    }

    @Nullable
    Speaker speaker() {
        return speaker;
    }

    void remember(@Nullable ActorMention newSubject, @Nullable Speaker newSpeaker) {
        subject = newSubject == null ? subject : newSubject;
        speaker = newSpeaker == null || newSpeaker.who() == null ? speaker : newSpeaker;
    }
}
