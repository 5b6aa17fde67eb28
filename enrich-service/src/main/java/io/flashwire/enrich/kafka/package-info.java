/** The Kafka edge: updates in, enriched updates out, what cannot be read to the dead-letter topic. */
@NullMarked
package io.flashwire.enrich.kafka;

import org.jspecify.annotations.NullMarked;
