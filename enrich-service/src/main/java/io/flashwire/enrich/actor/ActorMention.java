package io.flashwire.enrich.actor;

import io.flashwire.contracts.Actor;
import io.flashwire.contracts.Span;
import org.jspecify.annotations.Nullable;

/**
 * Somebody named at one spot of the text.
 *
 * @param sentence index of the sentence within its passage
 * @param firstToken index of the mention's first token within the sentence
 * @param lastToken index of its last one
 * @param actorId the id that the actor bears in the enriched update
 * @param affiliation ISO 3166-1 alpha-3 or the id of a group or organisation
 * @param adjective whether it is a demonym or possessive that only describes what follows ("Armenian forces")
 */
public record ActorMention(
        Span span,
        int sentence,
        int firstToken,
        int lastToken,
        String actorId,
        String name,
        Actor.Type type,
        @Nullable String affiliation,
        boolean adjective) {}
