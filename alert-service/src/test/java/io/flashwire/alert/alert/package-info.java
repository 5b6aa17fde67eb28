@NullMarked
package io.flashwire.alert.alert;

import org.jspecify.annotations.NullMarked;
