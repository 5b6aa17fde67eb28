@NullMarked
package io.flashwire.alert.delivery;

import org.jspecify.annotations.NullMarked;
