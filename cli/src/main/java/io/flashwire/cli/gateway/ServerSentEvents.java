package io.flashwire.cli.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts the lines of an event stream together, as the HTML standard reads them. */
final class ServerSentEvents {

    /** @param id of the last event that bore one, as the standard has it */
    record Event(@Nullable String id, String name, String data) {}

    private final Consumer<Event> events;
    private final List<String> data = new ArrayList<>();
    private @Nullable String id;
    private String name = "";

    ServerSentEvents(Consumer<Event> events) {
        this.events = events;
    }

    void line(String line) {
        if (line.isEmpty()) {
            dispatch();
            return;
        }
        int colon = line.indexOf(':');
        var field = colon < 0 ? line : line.substring(0, colon);
        var value = colon < 0 ? "" : line.substring(colon + 1);
        take(field, value.startsWith(" ") ? value.substring(1) : value);
    }

    private void take(String field, String value) {
        switch (field) {
            case "data" -> data.add(value);
            case "event" -> name = value;
            case "id" -> id = value;
            default -> {
                // A comment (an empty field name) or a field that nobody needs here.
            }
        }
    }

    private void dispatch() {
        if (!data.isEmpty()) {
            events.accept(new Event(id, name.isEmpty() ? "message" : name, String.join("\n", data)));
        }
        data.clear();
        name = "";
    }
}
