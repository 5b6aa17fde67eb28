/** Incidents: which events that updates tell are one situation, and what is known of it. */
@NullMarked
package io.flashwire.alert.incident;

import org.jspecify.annotations.NullMarked;
