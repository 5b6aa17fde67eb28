/** Live streams: one reader of the log fanned out to any number of clients, each of which can resume exactly where it was cut off. */
@NullMarked
package io.flashwire.gateway.live;

import org.jspecify.annotations.NullMarked;
