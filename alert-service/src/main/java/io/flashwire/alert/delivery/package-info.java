/** Deliveries: a message on its way to an endpoint, signed, retried by a schedule, given up. */
@NullMarked
package io.flashwire.alert.delivery;

import org.jspecify.annotations.NullMarked;
