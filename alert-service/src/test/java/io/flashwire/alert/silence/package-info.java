@NullMarked
package io.flashwire.alert.silence;

import org.jspecify.annotations.NullMarked;
