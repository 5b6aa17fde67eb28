@NullMarked
package io.flashwire.testing;

import org.jspecify.annotations.NullMarked;
