package io.flashwire.enrich.event;

import io.flashwire.contracts.Actor;
import io.flashwire.contracts.EventKind;
import io.flashwire.enrich.actor.ActorMention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names the actor of an event whose own sentence does not: "Martial law was declared", under a headline about Armenia. */
final class Doers {

    private final List<Reading> readings;

    Doers(List<Reading> readings) {
        this.readings = readings;
    }

    List<Finding> filled(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.actor() == null ? filled(finding, findings) : finding)
                .map(Doers::doubted)
                .toList();
    }

    /** An assault or a march by nobody in particular is no offensive. */
    private static Finding doubted(Finding finding) {
        boolean doubtful = finding.weak() && finding.kind() == EventKind.OFFENSIVE && finding.actor() == null;
        return doubtful && !finding.optional()
                ? finding.as(finding.decision().optional("nobody named who could"))
                : finding;
    }

    private Finding filled(Finding finding, List<Finding> all) {
        if (Kinds.use(finding.kind()) != Use.MEASURE) {
            return finding;
        }
        for (var other : all) {
            if (other.kind() == finding.kind() && other.actor() != null && other.status() == finding.status()) {
                return finding.by(other.actor());
            }
        }
        var authority = finding.decision().claimed() ? null : authority(finding);
        return authority == null ? finding : finding.by(authority);
    }

    /** The state that the sentence names, or else the headline: a measure is ordered where it holds. */
    private @Nullable ActorMention authority(Finding finding) {
        ActorMention ofHeadline = null;
        for (var reading : readings) {
            for (var actor : reading.actors()) {
                if (!isAuthority(actor)) {
                    continue;
                }
                if (reading.holds(finding.evidence())) {
                    return actor;
                }
                ofHeadline = ofHeadline == null && reading.isHeadline() ? actor : ofHeadline;
            }
        }
        return ofHeadline;
    }

    private static boolean isAuthority(ActorMention actor) {
        return switch (actor.type()) {
            case STATE, GOVERNMENT, MILITARY, ARMED_GROUP -> true;
            case PERSON -> actor.affiliation() != null;
            case ORGANISATION, MEDIA, CIVILIANS -> false;
        };
    }

    static boolean isParty(Actor.Type type) {
        return type == Actor.Type.STATE
                || type == Actor.Type.GOVERNMENT
                || type == Actor.Type.MILITARY
                || type == Actor.Type.ARMED_GROUP;
    }
}
