/** What an update reports: kinds of events, how far they have come, on whose word, by whom. */
@NullMarked
package io.flashwire.enrich.event;

import org.jspecify.annotations.NullMarked;
