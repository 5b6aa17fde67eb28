package io.flashwire.enrich.event;

import io.flashwire.enrich.actor.ActorMention;
import org.jspecify.annotations.Nullable;

/**
 * On whose word something rests.
 *
 * @param who absent where the source has no name: "officials", "residents"
 * @param stance how it is said: SAY, CLAIM, ACCUSE, CONFIRM
 */
record Speaker(@Nullable ActorMention who, Stance stance) {}
