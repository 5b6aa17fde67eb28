package io.flashwire.enrich.event;

import io.flashwire.contracts.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * A noun that names something that can happen: "curfew", "shelling".
 *
 * @param does what the phrase itself says of it: "ceasefire violation"
 * @param vague whether it reports something only where something is done with it: "hostilities resumed"
 * @param weak whether it needs words of war or state around it, since everyday talk uses it too
 */
record Topic(EventKind kind, @Nullable Act does, boolean weak, boolean vague) {}
