@NullMarked
package io.flashwire.ingest.kafka;

import org.jspecify.annotations.NullMarked;
