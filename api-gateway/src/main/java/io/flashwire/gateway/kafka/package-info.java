/** The topics' edge: the one reader behind the streams, and the two that feed the archive. */
@NullMarked
package io.flashwire.gateway.kafka;

import org.jspecify.annotations.NullMarked;
