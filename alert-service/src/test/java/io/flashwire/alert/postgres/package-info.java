@NullMarked
package io.flashwire.alert.postgres;

import org.jspecify.annotations.NullMarked;
