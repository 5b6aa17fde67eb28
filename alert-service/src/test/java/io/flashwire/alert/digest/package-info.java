@NullMarked
package io.flashwire.alert.digest;

import org.jspecify.annotations.NullMarked;
