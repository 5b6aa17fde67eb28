package io.flashwire.enrich.event;

import io.flashwire.contracts.EventKind;

/**
 * Why words are read as they are, for those who ask.
 *
 * @param words that could report an event
 * @param decision what was made of them, and why
 */
public record Reason(EventKind kind, String words, String decision) {}
