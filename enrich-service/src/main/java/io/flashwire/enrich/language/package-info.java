/** Which language an update is written in. */
@NullMarked
package io.flashwire.enrich.language;

import org.jspecify.annotations.NullMarked;
