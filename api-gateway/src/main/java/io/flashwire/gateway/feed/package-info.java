/** The forms beside JSON that readers, maps and warning systems take alerts in. */
@NullMarked
package io.flashwire.gateway.feed;

import org.jspecify.annotations.NullMarked;
