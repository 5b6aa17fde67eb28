@NullMarked
package io.flashwire.ingest.reading.wire;

import org.jspecify.annotations.NullMarked;
