/** The outlets that Flashwire knows, as data: zone, language, grade, and the cues by which a saved page is recognised. */
@NullMarked
package io.flashwire.ingest.source;

import org.jspecify.annotations.NullMarked;
