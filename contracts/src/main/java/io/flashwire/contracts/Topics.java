package io.flashwire.contracts;

import java.util.List;

/** The topics, each with its dead-letter twin. */
public final class Topics {

    public static final String UPDATES = "flashwire.updates";
    public static final String ENRICHED = "flashwire.updates.enriched";
    public static final String ALERTS = "flashwire.alerts";
    public static final List<String> ALL = List.of(UPDATES, ENRICHED, ALERTS);

    /** How many partitions each of {@link #ALL} has, and so how many replicas of a service can share the work. */
    public static final int PARTITIONS = 6;

    private Topics() {}

    public static String deadLetterOf(String topic) {
        return topic + ".dlq";
    }
}
