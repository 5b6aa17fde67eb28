/** All bindings of the service, on one screen. */
@NullMarked
package io.flashwire.alert.wiring;

import org.jspecify.annotations.NullMarked;
