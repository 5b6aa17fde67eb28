/** Saved searches: which of thousands of queries an alert matches. */
@NullMarked
package io.flashwire.alert.search;

import org.jspecify.annotations.NullMarked;
