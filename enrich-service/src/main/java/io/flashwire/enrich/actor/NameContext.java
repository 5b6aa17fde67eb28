package io.flashwire.enrich.actor;

import static io.flashwire.enrich.actor.Context.isHyphen;
import static io.flashwire.enrich.actor.Context.word;

import io.flashwire.contracts.Actor;
import io.flashwire.enrich.lexicon.Casing;
import io.flashwire.enrich.lexicon.Hit;
import io.flashwire.enrich.lexicon.Party;
import io.flashwire.enrich.lexicon.Sense.Form;
import io.flashwire.enrich.lexicon.Sense.OfOrgan;
import io.flashwire.enrich.lexicon.Sense.OfParty;
import io.flashwire.enrich.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the words around a party's name make of it. */
final class NameContext {

    private static final int HEAD_REACH = 4;

    private final List<Token> tokens;
    private final List<Hit> hits;
    private final Context context;
    private final boolean capitalsTell;

    NameContext(List<Token> tokens, List<Hit> hits, Casing casing, Context context) {
        this.tokens = tokens;
        this.hits = hits;
        this.context = context;
        this.capitalsTell = casing == Casing.SENTENCE;
    }

    /** Whether the name stands for somebody, not for a place, a language or a sort of person. */
    boolean acts(int at, Form form, boolean organ) {
        var hit = hits.get(at);
        if (isHyphenated(hit) || context.prefixes().contains(beforeHyphen(hit.first()))) {
            return false;
        }
        return switch (form) {
            case NAME -> !isGivenName(hit) && !isOriginOfStrangers(hit);
            case DEMONYM -> !hasStrangerBehind(hit);
            case PEOPLE -> true;
            case CAPITAL -> organ || !(isPlace(hit) || beginsLongerName(hit));
            case REGION -> organ || speaks(hit) || hasPeople(hit);
        };
    }

    /** Whether people of a state's kin may be meant who live elsewhere: "ethnic Armenians", "the Armenians". */
    boolean isKin(Hit hit, Form form) {
        return form == Form.PEOPLE
                || (form == Form.DEMONYM && word(tokens, hit.first() - 1).equals("ethnic"));
    }

    /** Whose people are meant where people of a region are: "the Armenians of Karabakh". */
    @Nullable
    String people(int at, Party party, int organ) {
        int end = organ >= 0 ? organ : at;
        boolean ofPeople = organ >= 0
                ? ((OfOrgan) hits.get(organ).sense()).organ().type() == Actor.Type.CIVILIANS
                : hits.get(at).sense() instanceof OfParty own && own.form() == Form.PEOPLE;
        if (ofPeople
                && end + 1 < hits.size()
                && hits.get(end + 1).sense() instanceof OfParty(var region, var form)
                && region.people() != null
                && region.type() != Actor.Type.STATE
                && (form == Form.REGION || form == Form.NAME)
                && isLocated(hits.get(end).last(), hits.get(end + 1).first())) {
            return region.people();
        }
        return ofPeople && party.people() != null ? party.people() : party.affiliation();
    }

    /** Whether the name only describes the word behind it. */
    boolean describes(Hit hit, Form form) {
        var next = word(tokens, hit.last() + 1);
        return next.equals("'s") || next.equals("'") || (form == Form.DEMONYM && isWord(next));
    }

    boolean allModify(int from, int to) {
        for (int i = from; i < to; i++) {
            var word = word(tokens, i);
            if (!word.equals("'s") && !word.equals("'") && !context.modifiers().contains(word)) {
                return false;
            }
        }
        return true;
    }

    private boolean isLocated(int last, int first) {
        var link = word(tokens, last + 1);
        return first - last <= 3 && (link.equals("of") || link.equals("in") || link.equals("from"));
    }

    /** "UK-based", "Russian-speaking". */
    private boolean isHyphenated(Hit hit) {
        return isHyphen(word(tokens, hit.last() + 1)) && context.hyphenated().contains(word(tokens, hit.last() + 2));
    }

    /** The word before a name, or before the hyphen that joins them. */
    private String beforeHyphen(int first) {
        var before = word(tokens, first - 1);
        return isHyphen(before) ? word(tokens, first - 2) : before;
    }

    private boolean hasStrangerBehind(Hit hit) {
        for (int i = 1; i <= HEAD_REACH; i++) {
            var word = word(tokens, hit.last() + i);
            if (context.strangers().contains(word)) {
                return true;
            }
            if (isWord(word) && !context.modifiers().contains(word) && !isCapital(hit.last() + i)) {
                return false;
            }
        }
        return false;
    }

    /** "Chad Smith" is no state. */
    private boolean isGivenName(Hit hit) {
        boolean vietnamese = hit.first() == hit.last() && context.kinship().contains(word(tokens, hit.first() - 1));
        return vietnamese || (context.givenNames().contains(word(tokens, hit.first())) && beginsLongerName(hit));
    }

    /** "combatants from Syria" are not Syria's. */
    private boolean isOriginOfStrangers(Hit hit) {
        return word(tokens, hit.first() - 1).equals("from")
                && context.strangers().contains(word(tokens, hit.first() - 2));
    }

    /** "Stockholm International Peace Research Institute". */
    private boolean beginsLongerName(Hit hit) {
        int next = hit.last() + 1;
        return capitalsTell && isCapital(next) && hits.stream().noneMatch(it -> it.first() == next);
    }

    /** One word that is part of a longer name that no pack knows: "Jalil Abbas Jilani". */
    boolean isInsideLongerName(Hit hit) {
        boolean continues = hit.first() > 1
                && isCapital(hit.first() - 1)
                && hits.stream().noneMatch(it -> it.last() == hit.first() - 1);
        return hit.first() == hit.last() && (beginsLongerName(hit) || (capitalsTell && continues));
    }

    private boolean isCapital(int at) {
        return at < tokens.size() && Character.isUpperCase(tokens.get(at).text().codePointAt(0));
    }

    private boolean isPlace(Hit hit) {
        var before = word(tokens, hit.first() - 1);
        boolean called = before.equals("on") && context.appeals().contains(word(tokens, hit.first() - 2));
        boolean moved = (before.equals("to") || before.equals("from"))
                && context.movement().contains(word(tokens, hit.first() - 2));
        int behind = word(tokens, hit.last() + 1).equals("'s") ? hit.last() + 2 : hit.last() + 1;
        return moved
                || (context.locatives().contains(before) && !called)
                || context.locativeNouns().contains(word(tokens, behind))
                || isFollowedByItsState(hit);
    }

    /** "Baku, Azerbaijan". */
    private boolean isFollowedByItsState(Hit hit) {
        return word(tokens, hit.last() + 1).equals(",")
                && hits.stream()
                        .anyMatch(it -> it.first() == hit.last() + 2
                                && it.sense() instanceof OfParty its
                                && its.party().type() == Actor.Type.STATE);
    }

    private boolean speaks(Hit hit) {
        int next = hit.last() + 1;
        var word = word(tokens, next);
        if (word.equals("has") || word.equals("have") || word.equals("had")) {
            word = word(tokens, next + 1);
        }
        return context.speech().contains(word)
                || (word.equals(":") && hit.first() == 0)
                || (hit.first() > 0 && word(tokens, hit.first() - 1).equals("authorities"));
    }

    private boolean hasPeople(Hit hit) {
        return context.people().contains(word(tokens, hit.last() + 1));
    }

    private static boolean isWord(String word) {
        return !word.isEmpty() && Character.isLetter(word.codePointAt(0));
    }
}
