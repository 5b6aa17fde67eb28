/** The PostgreSQL edge: incidents, alerts and deliveries in one transaction. */
@NullMarked
package io.flashwire.alert.postgres;

import org.jspecify.annotations.NullMarked;
