/** One trace from poll to webhook: how its context travels where no library carries it. */
@NullMarked
package io.flashwire.tracing;

import org.jspecify.annotations.NullMarked;
