/** Whose words they are: outlets that print the same wire copy are told by the words that they share (MinHash). */
@NullMarked
package io.flashwire.ingest.copy;

import org.jspecify.annotations.NullMarked;
