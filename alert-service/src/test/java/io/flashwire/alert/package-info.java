@NullMarked
package io.flashwire.alert;

import org.jspecify.annotations.NullMarked;
