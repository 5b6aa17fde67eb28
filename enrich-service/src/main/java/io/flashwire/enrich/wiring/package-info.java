/** What the service is made of. */
@NullMarked
package io.flashwire.enrich.wiring;

import org.jspecify.annotations.NullMarked;
