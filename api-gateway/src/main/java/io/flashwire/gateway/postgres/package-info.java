/** The gateway's own database: the read model and the keys. */
@NullMarked
package io.flashwire.gateway.postgres;

import org.jspecify.annotations.NullMarked;
