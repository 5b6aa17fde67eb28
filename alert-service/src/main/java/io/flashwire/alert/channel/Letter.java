package io.flashwire.alert.channel;

import io.flashwire.contracts.Alert;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one subscription is told at once.
 *
 * @param id the same over all attempts: the alert's id, or one of its own
 * @param alerts one; several only in a digest, the latest last
 * @param earlier the alerts of the incident before this one, the first one first
 * @param thread what the tool calls the first message of the incident, where it told
 * @param json the alert as the topic carries it, where that is at hand: it goes to many, and need be written only once
 */
public record Letter(
        String id,
        Purpose purpose,
        List<Alert> alerts,
        List<Earlier> earlier,
        @Nullable String thread,
        @Nullable String json) {

    public enum Purpose {
        NEWS,
        TEST,
        DIGEST,
        ESCALATION,
        /** That an endpoint was given up: about Flashwire, not about the world. */
        GIVEN_UP
    }

    /** An alert that was sent before. */
    public record Earlier(String id, Instant sentAt) {}

    public Letter {
        alerts = List.copyOf(alerts);
        earlier = List.copyOf(earlier);
        if (alerts.isEmpty()) {
            throw new IllegalArgumentException("a letter tells something");
        }
    }

    public Letter(String id, Purpose purpose, List<Alert> alerts, List<Earlier> earlier, @Nullable String thread) {
        this(id, purpose, alerts, earlier, thread, null);
    }

    public static Letter of(Alert alert) {
        return new Letter(alert.id(), Purpose.NEWS, List.of(alert), List.of(), null);
    }

    public static Letter of(Alert alert, String json) {
        return new Letter(alert.id(), Purpose.NEWS, List.of(alert), List.of(), null, json);
    }

    public Letter withThread(@Nullable String first) {
        return new Letter(id, purpose, alerts, earlier, first, json);
    }

    public Letter withEarlier(List<Earlier> before) {
        return new Letter(id, purpose, alerts, before, thread, json);
    }

    public Alert latest() {
        return alerts.getLast();
    }

    /** The incident that it continues, or opens; a test or a digest is no part of any. */
    public boolean inIncident() {
        return purpose == Purpose.NEWS || purpose == Purpose.ESCALATION;
    }

    /** Whether it follows another message of its incident. */
    public boolean follows() {
        return purpose == Purpose.ESCALATION || (purpose == Purpose.NEWS && latest().type() != Alert.Type.ALERT);
    }
}
