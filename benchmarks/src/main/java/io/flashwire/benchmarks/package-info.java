/** How fast the whole pipeline is, from a push to the alert. */
@NullMarked
package io.flashwire.benchmarks;

import org.jspecify.annotations.NullMarked;
