/** The tools that a desk is told through: what each one's message looks like, and what its answer means. */
@NullMarked
package io.flashwire.alert.channel;

import org.jspecify.annotations.NullMarked;
