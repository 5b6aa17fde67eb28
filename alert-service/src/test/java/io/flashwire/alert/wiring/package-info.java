@NullMarked
package io.flashwire.alert.wiring;

import org.jspecify.annotations.NullMarked;
