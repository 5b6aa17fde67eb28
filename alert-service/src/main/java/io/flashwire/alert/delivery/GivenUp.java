package io.flashwire.alert.delivery;

import io.flashwire.alert.channel.Letter;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Tier;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the others whom it concerns are told when an endpoint is given up: an alert in form, so that any channel carries it,
 * and marked in every way that a receiver may look at.
 *
 * @param name of the subscription that was switched off
 */
public record GivenUp(UUID subscription, String name, String why, Instant at) {

    /** The same for the same end of the same subscription: nobody is told twice. */
    public String messageId() {
        return "given-up-" + subscription + "-" + at.toEpochMilli();
    }

    public Enclosed enclosed() {
        return new Enclosed(
                Letter.Purpose.GIVEN_UP,
                List.of(new Alert(
                        messageId(),
                        new Alert.Incident("given-up", "given up", IncidentStatus.REPORTED),
                        Alert.Type.ALERT,
                        1,
                        Tier.BULLETIN,
                        EventKind.STATEMENT,
                        EventStatus.OCCURRED,
                        "The subscription “" + name + "” was switched off",
                        "Nothing is sent to it any more. Once its receiver works again it can be switched on, and what it"
                                + " missed can be replayed.",
                        null,
                        null,
                        null,
                        at,
                        at,
                        why,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        true)));
    }
}
