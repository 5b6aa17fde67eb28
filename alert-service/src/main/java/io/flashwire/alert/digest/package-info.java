/** Quiet hours and digests: what waits, until when, and why. */
@NullMarked
package io.flashwire.alert.digest;

import org.jspecify.annotations.NullMarked;
