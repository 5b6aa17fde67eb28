package io.flashwire.alert.incident;

import io.flashwire.alert.incident.JoinRules.JoinedBy;
import io.flashwire.alert.incident.JoinRules.Rule;
import io.flashwire.contracts.EventStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts the sightings of one dossier into situations. It goes through them by their own clocks, so the result is a
 * function of the set: in whatever order they arrived, the same sightings make the same situations.
 */
final class Sweep {

    /** How long before the first report a denial or a recap may have been published. */
    private static final Duration LOOK_BEHIND = Duration.ofHours(2);

    /** How long after the end, or the breach, of an event another report of it is still about that one. */
    private static final Duration SETTLED = Duration.ofHours(6);

    private static final Duration DAY = Duration.ofDays(1);

    private final DossierKey key;
    private final Rule rule;
    private final List<Cluster> clusters = new ArrayList<>();

    private Sweep(DossierKey key, Rule rule) {
        this.key = key;
        this.rule = rule;
    }

    static List<Situation> situations(DossierKey key, Rule rule, Collection<Sighting> sightings) {
        var sweep = new Sweep(key, rule);
        var inOrder = sightings.stream().sorted(Sighting.CHRONICLE).toList();
        // What is known by its day only waits for what is known by the minute, and what raises nothing for what does.
        inOrder.stream().filter(s -> s.raises() && s.report().timed()).forEach(sweep::place);
        inOrder.stream().filter(s -> s.raises() && !s.report().timed()).forEach(sweep::place);
        inOrder.stream().filter(s -> !s.raises()).forEach(s -> sweep.home(s).ifPresent(cluster -> cluster.add(s)));
        return sweep.result();
    }

    private void place(Sighting sighting) {
        home(sighting)
                .orElseGet(() -> {
                    var opened = new Cluster(sighting);
                    clusters.add(opened);
                    return opened;
                })
                .add(sighting);
    }

    /**
     * The cluster that the sighting fits best: the same place before one nearby, the earliest before a later one. Of what
     * comes in stages the latest goes on.
     */
    private Optional<Cluster> home(Sighting sighting) {
        return clusters.stream()
                .filter(cluster -> cluster.inTime(sighting) && cluster.shares(sighting))
                .max(Comparator.comparingInt((Cluster cluster) -> cluster.nearness(sighting.area()))
                        .thenComparing(
                                cluster -> cluster.anchor.at(),
                                rule.comesInStages()
                                        ? Comparator.<Instant>naturalOrder()
                                        : Comparator.<Instant>reverseOrder()));
    }

    private List<Situation> result() {
        return clusters.stream().map(Cluster::situation).toList();
    }

    private final class Cluster {
        private final Sighting anchor;
        private final List<Sighting> members = new ArrayList<>();
        private final Set<Area> areas = new HashSet<>();
        private final Set<String> parties = new HashSet<>();
        private @Nullable Instant endedAt;
        private @Nullable Instant brokenAt;
        private boolean agreed;

        private Cluster(Sighting anchor) {
            this.anchor = anchor;
        }

        private void add(Sighting sighting) {
            members.add(sighting);
            if (sighting.raises()) {
                areas.add(sighting.area());
                parties.addAll(sighting.parties());
                if (sighting.event().status() == EventStatus.ENDED && !sighting.isClaim() && endedAt == null) {
                    endedAt = sighting.at();
                }
                if (sighting.event().status() == EventStatus.VIOLATED && brokenAt == null) {
                    brokenAt = sighting.at();
                }
                agreed |= sighting.event().status() == EventStatus.AGREED;
            }
        }

        private boolean inTime(Sighting sighting) {
            var opens = anchor.at();
            var closes = opens.plus(rule.window());
            if (!sighting.report().timed() || !anchor.report().timed()) {
                return sighting.at().isBefore(closes) && sighting.at().plus(DAY).isAfter(opens);
            }
            if (endedAt != null && sighting.raises() && sighting.event().status() != EventStatus.ENDED) {
                closes = earlier(closes, endedAt.plus(SETTLED));
            }
            if (brokenAt != null && sighting.raises() && sighting.event().status() == EventStatus.AGREED) {
                // A new one is agreed: at once where it was an older one that was broken.
                closes = earlier(closes, agreed ? brokenAt.plus(SETTLED) : brokenAt);
            }
            return sighting.at().isBefore(closes) && !sighting.at().isBefore(opens.minus(lookBehind(sighting)));
        }

        private Duration lookBehind(Sighting sighting) {
            return sighting.leadsUp() && rule.prelude() != null ? rule.prelude() : LOOK_BEHIND;
        }

        private boolean shares(Sighting sighting) {
            var radius = rule.radiusKm();
            return (radius == null || areas.stream().allMatch(area -> area.meets(sighting.area(), radius)))
                    && (rule.joinedBy() != JoinedBy.PARTIES
                            || parties.isEmpty()
                            || involved(sighting).isEmpty()
                            || involved(sighting).stream().anyMatch(parties::contains));
        }

        /** Who calls for a ceasefire is no party to it: those are whom the update names. */
        private Collection<String> involved(Sighting sighting) {
            return sighting.leadsUp() ? sighting.context().named() : sighting.parties();
        }

        private int nearness(Area area) {
            return area.place() != null && areas.contains(area) ? 1 : 0;
        }

        private Situation situation() {
            var window = rule.window();
            var opens = Instant.ofEpochSecond(
                    Math.floorDiv(anchor.at().getEpochSecond(), window.toSeconds()) * window.toSeconds());
            var who = rule.joinedBy() == JoinedBy.PARTIES ? String.join("+", anchor.parties()) : key.party();
            return new Situation(
                    key.kind() + " " + who + " in " + opens + "/" + window + (key.old() ? " (old)" : ""),
                    key.party(),
                    members.stream().sorted(Sighting.CHRONICLE).toList());
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
