package io.flashwire.alert.subscription;

import io.flashwire.alert.silence.Silence;
import io.flashwire.contracts.Alert;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** What becomes of one alert for one subscription, and why. */
public sealed interface Routing {

    /** Half a sentence, for the log and for a preview. */
    String why();

    record Send(String why) implements Routing {}

    /** It waits, and comes together with what else waits. */
    record Hold(Instant until, String why) implements Routing {}

    /** It would have been sent, and is not. */
    record Withhold(String why) implements Routing {}

    /** It is none of those that the subscription asks for. */
    record Pass(String why) implements Routing {}

    /** What the subscription knows of the incident so far. */
    enum Known {
        /** It got, or is to get, an earlier alert. */
        TOLD,
        /** An earlier alert waits for it. */
        HELD,
        NOTHING
    }

    /**
     * An ALERT goes to whose filter lets it pass, an UPDATE also to who was told before, a CANCEL to exactly those: neither
     * a silence nor a mute keeps it from them.
     *
     * @param found whether the saved search, where there is one, finds it
     */
    static Routing of(
            Alert alert,
            Subscription subscription,
            Known known,
            boolean found,
            Collection<Silence> silences,
            Instant now) {
        if (!subscription.active()) {
            return new Pass("the subscription is switched off");
        }
        if (alert.type() == Alert.Type.CANCEL) {
            return switch (known) {
                case TOLD -> inTime(alert, subscription, "was told before", now);
                case HELD -> new Withhold("taken back before it was sent");
                case NOTHING -> new Pass("was not told of the incident");
            };
        }
        if (alert.exercise() && !subscription.exercises()) {
            return new Pass("takes no exercises");
        }
        var follows = alert.type() == Alert.Type.UPDATE && known != Known.NOTHING;
        var objection = follows
                ? Optional.<String>empty()
                : subscription
                        .filter()
                        .objection(alert)
                        .or(() -> found ? Optional.empty() : Optional.of("its search does not find it"));
        return objection
                .<Routing>map(Pass::new)
                .or(() -> withheld(alert, subscription, silences, now))
                .orElseGet(() -> inTime(alert, subscription, follows ? "was told before" : "asks for it", now));
    }

    private static Optional<Routing> withheld(
            Alert alert, Subscription subscription, Collection<Silence> silences, Instant now) {
        var muted = subscription.terms().mutedUntil();
        if (muted != null && now.isBefore(muted)) {
            return Optional.of(new Withhold("muted until " + muted));
        }
        return silences.stream()
                .filter(silence -> silence.covers(alert, subscription.owner(), now))
                .findFirst()
                .map(silence -> new Withhold(
                        "silenced by " + silence.by() + " until " + silence.until() + ": " + silence.reason()));
    }

    private static Routing inTime(Alert alert, Subscription subscription, String why, Instant now) {
        var quiet = subscription.terms().quietHours();
        if (quiet != null && !quiet.letsThrough(alert.tier())) {
            var end = quiet.endAt(now);
            if (end.isPresent()) {
                return new Hold(end.get(), "quiet hours");
            }
        }
        var digest = subscription.terms().digest();
        return digest == null || digest.letsThrough(alert.tier())
                ? new Send(why)
                : new Hold(digest.after(now), "comes with the digest");
    }
}
