/** The one clock: times as publishers write them, put on it, or flagged where they cannot be. No time ever becomes <em>now</em>. */
@NullMarked
package io.flashwire.ingest.clock;

import org.jspecify.annotations.NullMarked;
