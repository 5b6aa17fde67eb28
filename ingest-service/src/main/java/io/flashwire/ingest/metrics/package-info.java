/** The metrics edge: what comes in and how late, and which sources have gone silent. */
@NullMarked
package io.flashwire.ingest.metrics;

import org.jspecify.annotations.NullMarked;
