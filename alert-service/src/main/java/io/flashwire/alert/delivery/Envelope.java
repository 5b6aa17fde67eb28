package io.flashwire.alert.delivery;

import io.flashwire.contracts.Alert;
import java.time.Instant;

/** The body of a message, in the form that Standard Webhooks recommend: what it is, when it was made, and the alert. */
public final class Envelope {

    private Envelope() {}

    /** @param alertJson put in as it is, so that every receiver gets the alert byte by byte as the topic carries it */
    public static String around(String alertJson, Alert.Type type, Instant madeAt) {
        return around(alertJson, "alert." + word(type), madeAt);
    }

    public static String test(String alertJson, Instant madeAt) {
        return around(alertJson, "test", madeAt);
    }

    private static String around(String alertJson, String type, Instant madeAt) {
        return "{\"type\":\"" + type + "\",\"timestamp\":\"" + madeAt + "\",\"data\":" + alertJson + "}";
    }

    private static String word(Alert.Type type) {
        return switch (type) {
            case ALERT -> "raised";
            case UPDATE -> "updated";
            case CANCEL -> "cancelled";
        };
    }
}
