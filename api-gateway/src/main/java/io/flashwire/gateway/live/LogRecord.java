package io.flashwire.gateway.live;

/** A record of the log as it was found: whether it can be read is for the reader to say. */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record LogRecord(Partition partition, long offset, byte[] json) {}
