package io.flashwire.gateway.live;

import io.flashwire.contracts.Topics;
import io.flashwire.contracts.WireJson;
import io.flashwire.gateway.wire.WireMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What a stream tells of. Two of them read the same topic, and so share what is kept of it in memory. */
public enum Channel {
    ALERTS(Topics.ALERTS, "alert"),
    /** An incident as each of its alerts leaves it. */
    INCIDENTS(Topics.ALERTS, "incident"),
    UPDATES(Topics.ENRICHED, "update");

    /** All that is read, the most urgent first. */
    public static final List<String> TOPICS = List.of(Topics.ALERTS, Topics.ENRICHED);

    private final String topic;
    private final String event;

    Channel(String topic, String event) {
        this.topic = topic;
        this.event = event;
    }

    public String topic() {
        return topic;
    }

    /** The name of its events. */
    String event() {
        return event;
    }

    /** @throws IOException where the record is not what its topic is for */
    public static Facts facts(LogRecord record) throws IOException {
        return record.partition().topic().equals(Topics.ALERTS)
                ? Facts.of(WireMessages.alert(record.json()))
                : Facts.of(WireMessages.update(record.json()));
    }

    /** What the channel tells of a record that was legible. */
    byte[] data(byte[] json) {
        return switch (this) {
            case ALERTS, UPDATES -> json;
            case INCIDENTS -> {
                try {
                    yield WireJson.write(IncidentNow.of(WireMessages.alert(json)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
