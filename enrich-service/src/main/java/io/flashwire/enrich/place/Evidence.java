package io.flashwire.enrich.place;

import io.flashwire.enrich.lexicon.Casing;
import io.flashwire.enrich.text.Token;
import java.util.List;
import java.util.Set;

/** What the words around a name say for and against a place. */
final class Evidence {

    /** What is part of a place's name whatever its case: without it the name means another place. */
    private static final Set<String> BELONGS = Set.of(
            "RD", "BDR", "BDRY", "AIRP", "AIRF", "AIRB", "BDG", "DAM", "MN", "STM", "STRT", "MSTY", "PEN", "CNL");

    private final List<Token> tokens;
    private final boolean capitalsTell;
    private final PlaceContext context;
    private final Set<String> surnames;

    /** @param surnames last words of longer names in the same text */
    Evidence(List<Token> tokens, Casing casing, PlaceContext context, Set<String> surnames) {
        this.tokens = tokens;
        this.capitalsTell = casing == Casing.SENTENCE;
        this.context = context;
        this.surnames = surnames;
    }

    double of(int first, int last) {
        double evidence = 0;
        int before = first - 1;
        while (context.directions().contains(word(before)) || word(before).equals("the")) {
            before--;
        }
        boolean placed = context.prepositions().contains(word(before));
        if (placed) {
            evidence += context.weak().contains(word(before)) ? 1 : 2;
        }
        if (first == last && surnames.contains(tokens.get(first).bare())) {
            evidence -= 4;
        }
        if (context.titles().contains(word(first - 1))
                || (word(first - 1).equals(".") && context.titles().contains(word(first - 2)))) {
            evidence -= 5;
        }
        if (first == last && context.everyday().contains(word(first))) {
            evidence -= 3;
        }
        if (isPartOfLongerName(first, last)) {
            evidence -= 4;
        }
        if (!placed && context.speech().contains(word(last + 1))) {
            evidence -= 2;
        }
        if (first == 0 && first == last) {
            evidence -= 1;
        }
        if (tokens.get(first).text().length() < 4 && first == last) {
            evidence -= 1;
        }
        return evidence;
    }

    /** Whether other capitalised words stand right beside it, as in "Boston Globe" or "Abraham Lincoln". */
    boolean isPartOfLongerName(int first, int last) {
        if (!capitalsTell) {
            return false;
        }
        return isForeignName(last + 1) || (first > 1 && isForeignName(first - 1));
    }

    /** The feature that a word beside the name gives it: "X district", "the village of X", "Mount X". */
    String feature(int first, int last) {
        var behind = context.features().get(word(last + 1));
        if (behind != null) {
            return behind;
        }
        var before = word(first - 1).equals("of")
                ? context.features().get(word(first - 2))
                : context.features().get(word(first - 1));
        return before == null ? "" : before;
    }

    /** Where the mention ends, with the word that belongs to the name: "Stepanakert Airport", "Lachin corridor". */
    int endWithFeature(int last) {
        var feature = context.features().get(word(last + 1));
        return feature != null && (isCapital(last + 1) || BELONGS.contains(feature)) ? last + 1 : last;
    }

    boolean isSaidToBePlace(int first, int last) {
        boolean named = word(first - 1).equals("of") && context.features().containsKey(word(first - 2));
        return named || (context.features().containsKey(word(last + 1)) && !isCapital(last + 2) && first > 0);
    }

    /** "in Kok-Tash", "near Sotk": nothing else stands so, but days, months and institutions. */
    boolean isWhere(int first, int last) {
        boolean strong = context.strong().contains(word(first - 1));
        boolean name = tokens.get(first).text().length() > 3 && isMixedCase(first);
        return strong && name && !isSomethingElse(first, last);
    }

    private boolean isSomethingElse(int first, int last) {
        for (int at = first; at <= last; at++) {
            if (context.everyday().contains(word(at)) || context.elsewhere().contains(word(at))) {
                return true;
            }
        }
        var next = word(last + 1);
        return next.equals("'s")
                || next.equals("-")
                || surnames.contains(tokens.get(last).bare());
    }

    private boolean isMixedCase(int at) {
        return tokens.get(at).text().codePoints().anyMatch(Character::isLowerCase);
    }

    /** "southern Lebanon" */
    boolean hasDirectionBefore(int at) {
        var before = word(at - 1);
        return before.endsWith("ern")
                && !isCapital(at - 1)
                && context.directions().contains(before);
    }

    boolean continuesList(int previous, int first) {
        return first - previous <= 3
                && (word(previous + 1).equals(",") || word(previous + 1).equals("and"))
                && (first - previous == 2 || word(previous + 2).equals("and"));
    }

    private boolean isForeignName(int at) {
        return isCapital(at)
                && !context.directions().contains(word(at))
                && !context.features().containsKey(word(at))
                && !context.prepositions().contains(word(at));
    }

    private boolean isCapital(int at) {
        return at >= 0
                && at < tokens.size()
                && Character.isUpperCase(tokens.get(at).text().codePointAt(0));
    }

    private String word(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).lower() : "";
    }
}
