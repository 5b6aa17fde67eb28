@NullMarked
package io.flashwire.ingest.clock;

import org.jspecify.annotations.NullMarked;
