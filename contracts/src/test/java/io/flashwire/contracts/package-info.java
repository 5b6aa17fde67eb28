@NullMarked
package io.flashwire.contracts;

import org.jspecify.annotations.NullMarked;
