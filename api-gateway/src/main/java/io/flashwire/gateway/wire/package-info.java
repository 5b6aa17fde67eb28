/** Messages as they come off the topics: whole, or refused with the reason. */
@NullMarked
package io.flashwire.gateway.wire;

import org.jspecify.annotations.NullMarked;
