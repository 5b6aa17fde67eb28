@NullMarked
package io.flashwire.gateway.access;

import org.jspecify.annotations.NullMarked;
