@NullMarked
package io.flashwire.gateway.postgres;

import org.jspecify.annotations.NullMarked;
