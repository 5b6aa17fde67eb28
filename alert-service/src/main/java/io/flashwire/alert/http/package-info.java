/** The HTTP edge: subscriptions and their delivery log. */
@NullMarked
package io.flashwire.alert.http;

import org.jspecify.annotations.NullMarked;
