@NullMarked
package io.flashwire.benchmarks;

import org.jspecify.annotations.NullMarked;
