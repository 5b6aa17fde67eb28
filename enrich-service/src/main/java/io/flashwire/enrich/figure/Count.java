package io.flashwire.enrich.figure;

/** A number in a sentence, from its token {@code first} to {@code last}, with the words that make it a bound. */
record Count(int first, int last, long value, boolean atLeast) {}
