/** The Kafka edge: enriched updates in, alerts out. */
@NullMarked
package io.flashwire.alert.kafka;

import org.jspecify.annotations.NullMarked;
