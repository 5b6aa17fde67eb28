/** How many: killed, wounded, missing, captured, displaced, and the machines of war. */
@NullMarked
package io.flashwire.enrich.figure;

import org.jspecify.annotations.NullMarked;
