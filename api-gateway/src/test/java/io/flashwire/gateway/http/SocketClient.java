package io.flashwire.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.contracts.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows a stream by WebSocket. */
final class SocketClient implements WebSocket.Listener, AutoCloseable {

    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private volatile int closeCode;
    private @Nullable WebSocket socket;

    static SocketClient open(HttpClient client, URI address, @Nullable String key) {
        var listener = new SocketClient();
        var builder = client.newWebSocketBuilder();
        if (key != null) {
            builder.header("Authorization", "Bearer " + key);
        }
        listener.socket = builder.buildAsync(address, listener).join();
        return listener;
    }

    List<JsonNode> messages() {
        return messages;
    }

    Stream<JsonNode> named(String event) {
        return messages.stream()
                .filter(message -> message.path("event").asText().equals(event));
    }

    /** The last id that came, as it is given back. */
    String lastId() {
        return messages.stream()
                .filter(message -> message.has("id"))
                .map(message -> message.path("id").toString())
                .reduce("", (_, last) -> last);
    }

    /** 0 while it is open. */
    int closeCode() {
        return closeCode;
    }

    void say(String what) {
        if (socket != null) {
            socket.sendText(what, true).join();
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            try {
                messages.add(WireJson.mapper().readTree(text.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closeCode = code;
        return null;
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }
}
