/** Asks the sources what is new: fetches, reads, takes in; politely, and never one source twice at once. */
@NullMarked
package io.flashwire.ingest.polling;

import org.jspecify.annotations.NullMarked;
