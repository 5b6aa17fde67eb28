package io.flashwire.enrich.event;

import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Field;
import java.util.ArrayList;
import java.util.List;

/** Brings together what an update tells twice: in its headline and in its body. */
final class Telling {

    private Telling() {}

    static List<Finding> once(List<Finding> findings) {
        var merged = new ArrayList<Finding>();
        for (var finding : attributed(findings)) {
            int same = indexOfSame(merged, finding);
            if (same < 0) {
                merged.add(finding);
            } else {
                var kept = merged.get(same);
                boolean better = kept.optional() && !finding.optional();
                merged.set(same, better ? finding.completedBy(kept) : kept.completedBy(finding));
            }
        }
        return merged;
    }

    /** A headline leaves out whose word its body gives: "Two helicopters shot down", says the army. */
    private static List<Finding> attributed(List<Finding> findings) {
        return findings.stream()
                .map(finding -> {
                    if (finding.evidence().field() != Field.HEADLINE || finding.status() != EventStatus.OCCURRED) {
                        return finding;
                    }
                    boolean told = findings.stream()
                            .anyMatch(other -> isInBody(other, finding) && other.status() == EventStatus.OCCURRED);
                    var claim = findings.stream()
                            .filter(other -> isInBody(other, finding) && other.status() == EventStatus.CLAIMED)
                            .filter(other -> !isOfDoer(other, finding))
                            .findFirst();
                    return told || claim.isEmpty()
                            ? finding
                            : finding.as(finding.decision().claimed("whom the body names"));
                })
                .toList();
    }

    /** What a side says of its own deed is no mere claim. */
    private static boolean isOfDoer(Finding claim, Finding headline) {
        return headline.actor() != null
                && claim.speaker() != null
                && !Kinds.isGain(headline.kind())
                && Claims.sameSide(headline.actor(), claim.speaker());
    }

    private static boolean isInBody(Finding other, Finding headline) {
        return Kinds.isContested(headline.kind())
                && other.evidence().field() == Field.BODY
                && other.kind() == headline.kind()
                && !other.optional()
                && sameActor(headline, other);
    }

    private static int indexOfSame(List<Finding> merged, Finding finding) {
        for (int i = 0; i < merged.size(); i++) {
            var each = merged.get(i);
            if (each.kind() == finding.kind() && each.status() == finding.status() && sameActor(each, finding)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean sameActor(Finding one, Finding other) {
        return one.actor() == null || other.actor() == null || Claims.sameSide(one.actor(), other.actor());
    }
}
