/** Who is named in an update: states, their organs and officials, armed groups, organisations, media. */
@NullMarked
package io.flashwire.enrich.actor;

import org.jspecify.annotations.NullMarked;
