/** How fast entries are enriched, how much memory that takes, and what a larger lexicon costs. */
@NullMarked
package io.flashwire.benchmarks.enriching;

import org.jspecify.annotations.NullMarked;
