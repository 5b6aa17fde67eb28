package io.flashwire.alert.http;

import io.flashwire.alert.delivery.Enclosed;
import io.flashwire.alert.subscription.Subscription;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Tier;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An alert in form, marked as a test in every way that a receiver may look at. */
record TestMessage(String id, Enclosed enclosed) {

    static TestMessage of(Subscription subscription, Instant now) {
        var id = "test-" + UUID.randomUUID();
        var alert = new Alert(
                id,
                new Alert.Incident("test", "test", IncidentStatus.REPORTED),
                Alert.Type.ALERT,
                1,
                Tier.ROUTINE,
                EventKind.STATEMENT,
                EventStatus.OCCURRED,
                "Test: this is not an alert",
                "Flashwire reaches the endpoint of the subscription “" + subscription.name() + "”.",
                null,
                null,
                null,
                now,
                now,
                "Somebody asked for a test.",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                true);
        return new TestMessage(id, Enclosed.test(alert));
    }
}
