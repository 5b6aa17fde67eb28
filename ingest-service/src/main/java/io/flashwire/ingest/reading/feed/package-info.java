/** Feeds: RSS of all versions, Atom and JSON Feed, as they are really served. */
@NullMarked
package io.flashwire.ingest.reading.feed;

import org.jspecify.annotations.NullMarked;
