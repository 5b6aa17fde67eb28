@NullMarked
package io.flashwire.alert.incident;

import org.jspecify.annotations.NullMarked;
