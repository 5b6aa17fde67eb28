/** Alerts: what a desk is told of an incident, when, and why. */
@NullMarked
package io.flashwire.alert.alert;

import org.jspecify.annotations.NullMarked;
