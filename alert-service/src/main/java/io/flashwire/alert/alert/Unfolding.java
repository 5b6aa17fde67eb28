package io.flashwire.alert.alert;

import io.flashwire.alert.incident.JoinRules.Rule;
import io.flashwire.alert.incident.Ledger;
import io.flashwire.alert.incident.Naming;
import io.flashwire.alert.incident.Sighting;
import io.flashwire.alert.incident.Weighing;
import io.flashwire.contracts.Alert.Origin;
import io.flashwire.contracts.Alert.Party;
import io.flashwire.contracts.Tier;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A situation, sighting by sighting in the order of their clocks; at any point it can be looked at. */
final class Unfolding {

    private static final int MOST_SOURCES = 20;

    private final Weighing weighing;
    private final Ledger.Book book;
    private final Naming naming;
    private Tier tier = Tier.ROUTINE;
    private final Scene facts = new Scene();
    private final Scene claims = new Scene();
    private @Nullable Sighting first;

    Unfolding(Rule rule, String side, Naming naming) {
        this.weighing = new Weighing(rule.ownAct(), naming);
        this.book = new Ledger.Book(rule, side, naming);
        this.naming = naming;
    }

    void take(Sighting sighting) {
        weighing.take(sighting);
        book.take(sighting);
        if (sighting.raises()) {
            tier = Tier.louder(tier, sighting.tier());
            (sighting.isClaim() ? claims : facts).add(sighting);
            if (first == null || (sighting.report().timed() && !first.report().timed())) {
                first = sighting;
            }
        }
    }

    /** Whether anything was told yet that can raise an alert. */
    boolean raises() {
        return first != null;
    }

    Glance glance() {
        var leading = weighing.leading();
        var scene = facts.isEmpty() ? claims : facts;
        return new Glance(
                leading,
                weighing.life(),
                tier,
                leading.actor() == null ? scene.actor : leading.actor(),
                leading.target() == null ? scene.target : leading.target(),
                scene.placed == null ? null : scene.placed.place(),
                Objects.requireNonNull(first).at(),
                weighing.outlets().stream()
                        .limit(MOST_SOURCES)
                        .map(Unfolding::origin)
                        .toList(),
                book.ledger(),
                naming);
    }

    /** Who and where: once it is told as a fact, no claim says so any more. */
    private static final class Scene {

        private @Nullable Party actor;
        private @Nullable Party target;
        private @Nullable Sighting placed;
        private boolean empty = true;

        boolean isEmpty() {
            return empty;
        }

        /** The first who is named stays; the narrowest place counts. */
        void add(Sighting sighting) {
            empty = false;
            actor = actor == null ? sighting.actor() : actor;
            target = target == null ? sighting.target() : target;
            if (sighting.place() != null
                    && (placed == null
                            || sighting.area().breadth() < placed.area().breadth())) {
                placed = sighting;
            }
        }
    }

    private static Origin origin(Sighting sighting) {
        var report = sighting.report();
        return new Origin(
                report.source().id(),
                report.source().name(),
                report.url(),
                report.source().grade());
    }
}
