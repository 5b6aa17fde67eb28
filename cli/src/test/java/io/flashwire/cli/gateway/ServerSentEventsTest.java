package io.flashwire.cli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashwire.cli.gateway.ServerSentEvents.Event;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class ServerSentEventsTest {

    private final ArrayList<Event> events = new ArrayList<>();
    private final ServerSentEvents parser = new ServerSentEvents(events::add);

    private void feed(String stream) {
        stream.lines().forEach(parser::line);
    }

    @Test
    void anEventIsPutTogetherFromItsLines() {
        // when
        feed("""
                id: [{"partition":0}]
                event: alert
                data: {"a":1,
                data: "b":2}

                """);

        // then
        assertThat(events).containsExactly(new Event("[{\"partition\":0}]", "alert", "{\"a\":1,\n\"b\":2}"));
    }

    @Test
    void commentsAreNoEventsAndTheIdIsRemembered() {
        // when
        feed("""
                :still here

                id:7
                data:one

                data:two

                """);

        // then
        assertThat(events).containsExactly(new Event("7", "message", "one"), new Event("7", "message", "two"));
    }
}
