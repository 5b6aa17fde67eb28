@NullMarked
package io.flashwire.gateway;

import org.jspecify.annotations.NullMarked;
