package io.flashwire.enrich.kafka;

import java.util.Locale;

/** What an update goes through here; each is timed. */
enum Stage {
    /** On the topic, until it is taken. */
    WAIT,
    READ,
    ENRICH,
    /** Until Kafka has the result. */
    PUBLISH;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
