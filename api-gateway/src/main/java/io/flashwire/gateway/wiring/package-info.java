/** What is put together at start, and the settings it is put together with. */
@NullMarked
package io.flashwire.gateway.wiring;

import org.jspecify.annotations.NullMarked;
