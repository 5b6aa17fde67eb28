/** From an update to what it says: language, actors, places, events, figures and how loudly a desk is told. */
@NullMarked
package io.flashwire.enrich;

import org.jspecify.annotations.NullMarked;
