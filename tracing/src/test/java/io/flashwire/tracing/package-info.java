@NullMarked
package io.flashwire.tracing;

import org.jspecify.annotations.NullMarked;
