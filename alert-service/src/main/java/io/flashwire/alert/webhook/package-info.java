/** The webhook edge: sends what is due, each endpoint at its own pace. */
@NullMarked
package io.flashwire.alert.webhook;

import org.jspecify.annotations.NullMarked;
