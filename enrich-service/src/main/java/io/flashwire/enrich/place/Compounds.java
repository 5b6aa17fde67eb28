package io.flashwire.enrich.place;

import io.flashwire.contracts.Actor;
import io.flashwire.enrich.lexicon.Hit;
import io.flashwire.enrich.lexicon.Scan;
import io.flashwire.enrich.lexicon.Sense.Form;
import io.flashwire.enrich.lexicon.Sense.OfParty;
import io.flashwire.enrich.lexicon.Slug;
import io.flashwire.enrich.text.Token;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Places that two names make: "the Afghan-Iranian border", "the Vardenis-Martakert highway", "Martakert (Aghdara)". */
final class Compounds {

    private static final int LONGEST_PART = 3;

    private record Ends(Site one, Site other) {}

    private final Scan scan;
    private final List<Token> tokens;
    private final Sites sites;
    private final PlaceContext context;

    Compounds(Scan scan, Sites sites, PlaceContext context) {
        this.scan = scan;
        this.tokens = scan.sentence().tokens();
        this.sites = sites;
        this.context = context;
    }

    /** The line between two places that begins here. */
    @Nullable
    Toponym lineAt(int first) {
        int left = hasHyphenBehind(first) ? partEnd(first) : -1;
        if (left < 0 || !isHyphen(word(left + 1))) {
            return null;
        }
        int right = partEnd(left + 2);
        if (right < 0) {
            return null;
        }
        int last = withBracket(right, find(left + 2, right)) + 1;
        var feature = context.features().getOrDefault(word(last), "");
        if (!feature.equals("BDRY") && !feature.equals("RD")) {
            return null;
        }
        long key = key(first, last);
        var known = sites.find(key);
        var site = known.isEmpty() ? between(first, left, right, last, feature) : known.getFirst();
        return new Toponym(scan, first, last, text(first, last), key, List.of(site), feature, false, 5);
    }

    /** Where a name ends with the other name in brackets, if both are names of one place. */
    int withBracket(int last, List<Site> named) {
        if (!word(last + 1).equals("(")) {
            return last;
        }
        int end = partEnd(last + 2);
        boolean same = end >= 0
                && word(end + 1).equals(")")
                && find(last + 2, end).stream().anyMatch(named::contains);
        return same ? end + 1 : last;
    }

    private Site between(int first, int left, int right, int last, String feature) {
        var ends = nearest(find(first, left), find(left + 2, right));
        return new Site(
                "place-" + Slug.of(text(first, last)),
                text(first, last),
                ends.map(it -> (it.one().latitude() + it.other().latitude()) / 2)
                        .orElse(Double.NaN),
                ends.map(it -> (it.one().longitude() + it.other().longitude()) / 2)
                        .orElse(Double.NaN),
                ends.map(it -> it.one().country()).orElse(null),
                feature,
                "",
                0,
                true,
                true);
    }

    /** Of all places that bear two names, the two that lie closest together. */
    private static Optional<Ends> nearest(List<Site> ones, List<Site> others) {
        Ends best = null;
        double distance = Double.POSITIVE_INFINITY;
        for (var one : ones) {
            for (var other : others) {
                if (one.distanceTo(other) < distance) {
                    distance = one.distanceTo(other);
                    best = new Ends(one, other);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Index of the last token of the state, people or known place that begins here, or -1. */
    private int partEnd(int first) {
        for (var hit : scan.hits()) {
            if (hit.first() == first && isState(hit)) {
                return hit.last();
            }
        }
        int end = -1;
        for (int i = first; i < tokens.size() && i < first + LONGEST_PART; i++) {
            if (Character.isUpperCase(tokens.get(i).text().codePointAt(0)) && sites.knows(key(first, i))) {
                end = i;
            }
        }
        return end;
    }

    private static boolean isState(Hit hit) {
        return hit.sense() instanceof OfParty(var party, var form)
                && party.type() == Actor.Type.STATE
                && (form == Form.NAME || form == Form.DEMONYM);
    }

    private List<Site> find(int first, int last) {
        return sites.find(key(first, last));
    }

    private long key(int first, int last) {
        return NameKey.of(tokens.subList(first, last + 1));
    }

    private String text(int first, int last) {
        return scan.passage()
                .text()
                .substring(tokens.get(first).start(), tokens.get(last).end());
    }

    private boolean hasHyphenBehind(int first) {
        for (int i = first + 1; i <= first + LONGEST_PART && i < tokens.size(); i++) {
            if (isHyphen(tokens.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHyphen(String word) {
        return word.length() == 1 && "-\u2010\u2011\u2013".indexOf(word.charAt(0)) >= 0;
    }

    private String word(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).lower() : "";
    }
}
