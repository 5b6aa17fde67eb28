/** The Kafka edge: updates go out on {@code flashwire.updates}. */
@NullMarked
package io.flashwire.ingest.kafka;

import org.jspecify.annotations.NullMarked;
