/** The loudest kinds of events in languages whose sentences are not parsed: by their phrases and by the cues around them. */
@NullMarked
package io.flashwire.enrich.signal;

import org.jspecify.annotations.NullMarked;
