package io.flashwire.ingest.push;

/** What a push was answered with, to be told again where it comes again. */
public record Reply(int status, String mediaType, String body) {}
