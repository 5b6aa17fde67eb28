@NullMarked
package io.flashwire.enrich.kafka;

import org.jspecify.annotations.NullMarked;
