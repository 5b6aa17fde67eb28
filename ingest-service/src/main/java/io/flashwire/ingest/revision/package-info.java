/** Which content of an update is new, which is a revision, and which was there before. */
@NullMarked
package io.flashwire.ingest.revision;

import org.jspecify.annotations.NullMarked;
