package io.flashwire.enrich.event;

import io.flashwire.contracts.Actor;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Span;
import io.flashwire.enrich.actor.ActorMention;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "Baku called the story an invention": a sentence that names no event, but denies the claim before it. */
final class Denials {

    private static final int REACH = 4;

    private final LiveUpdate update;
    private final List<Reading> readings;

    Denials(LiveUpdate update, List<Reading> readings) {
        this.update = update;
        this.readings = readings;
    }

    List<Finding> addedTo(List<Finding> findings) {
        var all = new ArrayList<Finding>(findings.size() + 1);
        Finding claim = null;
        for (var reading : readings) {
            var own = findings.stream()
                    .filter(each -> reading.holds(each.evidence()))
                    .toList();
            all.addAll(own);
            for (var each : own) {
                claim = each.status() == EventStatus.CLAIMED && !each.optional() ? each : claim;
            }
            var denied = claim != null && own.isEmpty() ? denied(claim, reading) : null;
            if (denied != null) {
                all.add(denied);
            }
        }
        return all;
    }

    private @Nullable Finding denied(Finding claim, Reading reading) {
        for (var mark : reading.marks()) {
            var who = mark.entry().is(Stance.DENY) && pointsBack(mark, reading) ? denier(mark, reading) : null;
            if (who != null && (claim.speaker() == null || !Claims.sameSide(who, claim.speaker()))) {
                return new Finding(
                        new StatusDecision(
                                claim.kind(), EventStatus.DENIED, false, false, "denies what was told before"),
                        claim.actor(),
                        claim.target(),
                        who,
                        claim.place(),
                        null,
                        Span.of(
                                update,
                                reading.field(),
                                reading.token(mark.first()).start(),
                                reading.token(mark.last()).end()),
                        false);
            }
        }
        return null;
    }

    private static boolean pointsBack(Mark denial, Reading reading) {
        for (int at = denial.first() - REACH; at <= denial.last() + REACH; at++) {
            boolean points = switch (reading.word(at)) {
                case "story",
                        "report",
                        "reports",
                        "claim",
                        "claims",
                        "accusation",
                        "accusations",
                        "allegation",
                        "allegations",
                        "account",
                        "accounts",
                        "rumours",
                        "it",
                        "this" -> true;
                default -> false;
            };
            if (points) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable ActorMention denier(Mark denial, Reading reading) {
        for (var actor : reading.actors()) {
            if (actor.lastToken() < denial.first() && !actor.adjective() && actor.type() != Actor.Type.MEDIA) {
                return actor;
            }
        }
        return null;
    }
}
