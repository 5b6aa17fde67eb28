@NullMarked
package io.flashwire.ingest.reading;

import org.jspecify.annotations.NullMarked;
