package io.flashwire.gateway.archive;

/** A message with its JSON as it came: what a newer service put into it beyond what we know is kept and passed on. */
public record Received<T>(T message, String json) {}
