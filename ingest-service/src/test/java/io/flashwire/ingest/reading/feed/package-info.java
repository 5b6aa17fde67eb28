@NullMarked
package io.flashwire.ingest.reading.feed;

import org.jspecify.annotations.NullMarked;
