package io.flashwire.alert.subscription;

import io.flashwire.contracts.Alert;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Who gets an alert. */
public final class Recipients {

    private Recipients() {}

    /**
     * An ALERT goes to whose filter lets it pass, an UPDATE also to who was told of the incident before, a CANCEL to
     * exactly those.
     *
     * @param toldBefore subscriptions that got, or are to get, an earlier alert of the incident
     */
    public static Set<UUID> of(Alert alert, Collection<Subscription> subscriptions, Set<UUID> toldBefore) {
        var recipients = new LinkedHashSet<UUID>();
        for (var subscription : subscriptions) {
            if (subscription.active() && wants(subscription, alert, toldBefore.contains(subscription.id()))) {
                recipients.add(subscription.id());
            }
        }
        return recipients;
    }

    private static boolean wants(Subscription subscription, Alert alert, boolean told) {
        return switch (alert.type()) {
            case CANCEL -> told;
            case UPDATE -> (told || passes(subscription, alert)) && minds(subscription, alert);
            case ALERT -> passes(subscription, alert) && minds(subscription, alert);
        };
    }

    private static boolean passes(Subscription subscription, Alert alert) {
        return subscription.filter().objection(alert).isEmpty();
    }

    private static boolean minds(Subscription subscription, Alert alert) {
        return subscription.exercises() || !alert.exercise();
    }
}
