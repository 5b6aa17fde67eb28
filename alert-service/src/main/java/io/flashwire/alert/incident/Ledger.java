package io.flashwire.alert.incident;

import io.flashwire.alert.incident.Context.Count;
import io.flashwire.alert.incident.JoinRules.Rule;
import io.flashwire.contracts.Alert.Toll;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.Figure.What;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said of numbers in one incident: a line for each thing counted and each speaker. The highest number stays
 * though the speaker gives a lower one later, and the latest stands beside it.
 */
public record Ledger(List<Toll> tolls) {

    private static final int MOST_LINES = 20;

    public Ledger {
        tolls = List.copyOf(tolls);
    }

    /** A ledger being written, in the order of the sightings' clocks. */
    public static final class Book {

        private final Rule rule;
        private final String side;
        private final Naming naming;
        private final Map<Line, Toll> lines = new LinkedHashMap<>();

        /** @param side under which name a party's losses are counted */
        public Book(Rule rule, String side, Naming naming) {
            this.rule = rule;
            this.side = side;
            this.naming = naming;
        }

        public void take(Sighting sighting) {
            if (sighting.raises()) {
                for (var count : counted(sighting, rule, side)) {
                    var toll = toll(sighting, count, side, naming);
                    lines.merge(
                            new Line(toll.what(), toll.by() == null ? toll.speaker() : toll.by()), toll, Ledger::carry);
                }
            }
        }

        /** As it stands. */
        public Ledger ledger() {
            return new Ledger(lines.values().stream()
                    .sorted(Comparator.comparing(Toll::what))
                    .limit(MOST_LINES)
                    .toList());
        }
    }

    /** What to put in a headline: the highest of what the speakers say now. */
    public Optional<Toll> headline(What what) {
        return tolls.stream().filter(toll -> toll.what() == what).max(Comparator.comparingLong(Toll::latest));
    }

    /** The highest number that anybody ever gave. */
    public static OptionalLong highest(@Nullable List<Toll> tolls, What what) {
        return tolls == null
                ? OptionalLong.empty()
                : tolls.stream()
                        .filter(toll -> toll.what() == what)
                        .mapToLong(Toll::highest)
                        .max();
    }

    private record Line(What what, String speaker) {}

    private static Toll carry(Toll before, Toll now) {
        return new Toll(
                now.what(),
                now.whose(),
                now.by(),
                now.speaker(),
                Math.max(before.highest(), now.highest()),
                now.latest(),
                now.atLeast(),
                now.at(),
                now.updateId());
    }

    /** Of each thing the highest number that the update gives for this side; failing that, for nobody in particular. */
    private static List<Count> counted(Sighting sighting, Rule rule, String side) {
        var counted = new ArrayList<Count>();
        for (var what : of(sighting.event().kind())) {
            var all = sighting.context().counts().stream()
                    .filter(count -> count.what() == what)
                    .toList();
            var own = all.stream()
                    .filter(count ->
                            count.whose() != null && rule.side(count.whose()).equals(side))
                    .toList();
            var anybodys = all.stream().filter(count -> count.whose() == null).toList();
            (own.isEmpty() ? anybodys : own)
                    .stream().max(Comparator.comparingLong(Count::value)).ifPresent(counted::add);
        }
        return counted;
    }

    private static Set<What> of(EventKind kind) {
        return switch (kind) {
            case CASUALTIES -> Set.of(What.KILLED, What.WOUNDED, What.MISSING);
            case EQUIPMENT_LOSS -> Set.of(What.AIRCRAFT, What.DRONES, What.VEHICLES, What.SHIPS);
            case DISPLACEMENT -> Set.of(What.DISPLACED);
            case DETENTION -> Set.of(What.CAPTURED);
            default -> Set.of();
        };
    }

    private static Toll toll(Sighting sighting, Count count, String side, Naming naming) {
        var speaker = count.saidBy() == null ? sighting.speaker() : count.saidBy();
        var report = sighting.report();
        return new Toll(
                count.what(),
                side,
                speaker == null ? null : speaker.id(),
                speaker == null ? report.source().name() : naming.of(speaker, sighting.context()),
                count.value(),
                count.value(),
                count.atLeast(),
                report.at(),
                report.updateId());
    }
}
