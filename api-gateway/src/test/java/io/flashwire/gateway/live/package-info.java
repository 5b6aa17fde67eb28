@NullMarked
package io.flashwire.gateway.live;

import org.jspecify.annotations.NullMarked;
