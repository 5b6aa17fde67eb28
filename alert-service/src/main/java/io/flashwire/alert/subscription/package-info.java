/** Subscriptions: who is told what, and where. */
@NullMarked
package io.flashwire.alert.subscription;

import org.jspecify.annotations.NullMarked;
