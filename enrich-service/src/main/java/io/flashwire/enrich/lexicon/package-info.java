/** What a newsroom knows, as data: packs of actors, offices and places, checked when loaded and compiled for matching. */
@NullMarked
package io.flashwire.enrich.lexicon;

import org.jspecify.annotations.NullMarked;
