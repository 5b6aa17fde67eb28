/** Where Flashwire may connect to: nothing private, unless it is named. */
@NullMarked
package io.flashwire.alert.egress;

import org.jspecify.annotations.NullMarked;
