package io.flashwire.enrich.event;

import io.flashwire.contracts.Actor;
import java.util.List;

/** Tells talk of war from the same words in sport, business, weather and weddings. */
final class Plausibility {

    private int conflict;
    private int everyday;

    private Plausibility() {}

    /** Weighs the whole update: a headline borrows from its body. */
    static Plausibility of(List<Reading> readings) {
        var plausibility = new Plausibility();
        readings.forEach(plausibility::weigh);
        return plausibility;
    }

    private void weigh(Reading reading) {
        for (var mark : reading.marks()) {
            var entry = mark.entry();
            boolean arms = entry.is(Thing.CONFLICT)
                    || entry.is(Thing.FIGHTER)
                    || entry.is(Thing.ARMS)
                    || entry.topics().stream().anyMatch(topic -> !topic.weak());
            conflict += arms ? 1 : 0;
            everyday += entry.is(Thing.EVERYDAY) ? 1 : 0;
        }
        for (var actor : reading.actors()) {
            boolean armed = actor.type() == Actor.Type.MILITARY || actor.type() == Actor.Type.ARMED_GROUP;
            conflict += armed ? 2 : 0;
        }
    }

    boolean allows(Trigger trigger) {
        return trigger.weak() ? conflict > 0 && conflict > everyday : everyday <= conflict + 1;
    }
}
