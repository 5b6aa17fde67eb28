@NullMarked
package io.flashwire.alert.subscription;

import org.jspecify.annotations.NullMarked;
