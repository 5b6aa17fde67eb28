package io.flashwire.gateway.http;

/** What the OpenAPI document says of all streams. */
final class StreamRefusals {

    static final String TOO_MANY = "this key or session follows as many streams as it may";
    static final String NO_SOCKET = "the request does not ask for a WebSocket";
    static final String SOCKET = """
            Messages are JSON objects {id, event, data}, with the same events and ids as the stream of server-sent events. \
            An id is given back as lastEventId. Nothing is read from the client.""";

    private StreamRefusals() {}
}
