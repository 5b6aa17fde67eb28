/** How loudly a desk is told of an event. */
@NullMarked
package io.flashwire.alert.tier;

import org.jspecify.annotations.NullMarked;
