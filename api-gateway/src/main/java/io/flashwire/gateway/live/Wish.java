package io.flashwire.gateway.live;

/** What a client wants to be told, and how. */
public record Wish(Channel channel, StreamFilter filter, Wire wire) {}
