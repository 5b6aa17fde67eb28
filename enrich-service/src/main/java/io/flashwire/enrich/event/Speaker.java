package io.flashwire.enrich.event;

import io.flashwire.enrich.actor.ActorMention;
import org.jspecify.annotations.Nullable;

/**
 * On whose word something rests.
 *
 * @param who absent where the source has no name: "officials", "residents"
 * @param official whether a source without a name is one of the sides': "the army", "the ministry"
 * @param stance how it is said: SAY, CLAIM, ACCUSE, CONFIRM
 */
record Speaker(@Nullable ActorMention who, boolean official, Stance stance) {}
