package io.flashwire.enrich.actor;

import static io.flashwire.enrich.actor.Context.word;

import io.flashwire.contracts.Actor;
import io.flashwire.contracts.Span;
import io.flashwire.enrich.actor.SpokenOf.Who;
import io.flashwire.enrich.lexicon.Hit;
import io.flashwire.enrich.lexicon.Organ;
import io.flashwire.enrich.lexicon.Party;
import io.flashwire.enrich.lexicon.Scan;
import io.flashwire.enrich.lexicon.Sense.Form;
import io.flashwire.enrich.lexicon.Sense.Nothing;
import io.flashwire.enrich.lexicon.Sense.OfOrgan;
import io.flashwire.enrich.lexicon.Sense.OfParty;
import io.flashwire.enrich.lexicon.Sense.OfPerson;
import io.flashwire.enrich.text.Passage;
import io.flashwire.enrich.text.Sentence;
import io.flashwire.enrich.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the names of one sentence together: a state and its army, a title and its bearer, a ministry and its country. */
final class SentenceReading {

    private static final Set<String> OWNED_BY = Set.of("of", "the", "của");
    private static final Set<String> SERVES = Set.of("of", "the", "for", "to", "của");
    private static final Set<String> SEATED_IN = Set.of("in");
    private static final int WIDEST_GAP = 3;

    private final Passage passage;
    private final Sentence sentence;
    private final List<Token> tokens;
    private final List<Hit> hits;
    private final NameContext around;
    private final PersonNames personNames;
    private final SpokenOf cast;
    private final boolean vietnamese;
    private final List<ActorMention> mentions = new ArrayList<>();

    SentenceReading(Scan scan, Context context, SpokenOf cast) {
        this.passage = scan.passage();
        this.sentence = scan.sentence();
        this.tokens = sentence.tokens();
        this.hits = scan.hits();
        this.around = new NameContext(tokens, hits, scan.style().casing(), context);
        this.personNames = new PersonNames(tokens, hits, scan.style().casing(), context);
        this.cast = cast;
        this.vietnamese = scan.style().language().equals("vi");
    }

    List<ActorMention> mentions() {
        int i = 0;
        while (i < hits.size()) {
            var hit = hits.get(i);
            i = switch (hit.sense()) {
                case Nothing _ -> i + 1;
                case OfPerson(var person) -> {
                    if (!around.isInsideLongerName(hit)) {
                        add(hit.first(), hit.last(), cast.person(person), false);
                    }
                    yield i + 1;
                }
                case OfParty(var party, var form) -> party(i, hit, party, form);
                case OfOrgan(var organ) -> organ(i, hit, organ);
            };
        }
        addSurnames();
        mentions.sort(Comparator.comparingInt(ActorMention::firstToken));
        for (var mention : mentions) {
            if (mention.affiliation() != null) {
                cast.subject(mention.affiliation());
                break;
            }
        }
        return mentions;
    }

    private int party(int at, Hit hit, Party party, Form form) {
        int organ = organAfter(at);
        var kin = around.isKin(hit, form) ? cast.authorityOfKin(party.id()) : null;
        if (kin != null) {
            int end = organ >= 0 ? organ : at;
            add(
                    hit.first(),
                    hits.get(end).last(),
                    people(kin, hit.first(), hits.get(end).last()),
                    false);
            return end + 1;
        }
        boolean plain = form == Form.NAME || form == Form.DEMONYM;
        if (plain && party.type() == Actor.Type.STATE && party.affiliation() != null) {
            cast.names(party.affiliation());
        }
        if (!around.acts(at, form, organ >= 0)) {
            return at + 1;
        }
        var owner = around.people(at, party, organ);
        if (organ >= 0) {
            return title(at, organ, hit.first(), owner);
        }
        boolean people = form == Form.PEOPLE;
        var who = people && owner != null
                ? people(owner, hit.first(), hit.last())
                : new Who(party.id(), party.name(), party.type(), party.affiliation());
        add(hit.first(), hit.last(), who, form != Form.PEOPLE && around.describes(hit, form));
        return at + 1;
    }

    private Who people(String affiliation, int first, int last) {
        return new Who(affiliation + "-CIV", text(first, last), Actor.Type.CIVILIANS, affiliation);
    }

    private int organ(int at, Hit hit, Organ organ) {
        int owner = ownerBehind(at, organ);
        if (owner >= 0 && hits.get(owner).sense() instanceof OfParty its) {
            var party = its.party();
            var affiliation = organ.type() == Actor.Type.CIVILIANS && party.people() != null
                    ? party.people()
                    : party.affiliation();
            if (affiliation != null) {
                return title(owner, at, hit.first(), affiliation);
            }
        }
        boolean local = cast.isAtHome() && organ.type() != Actor.Type.CIVILIANS;
        if ((organ.alone() || local) && !isAnyOne(hit)) {
            var affiliation = cast.ownerOf(organ);
            if (affiliation != null) {
                return title(at, at, hit.first(), affiliation);
            }
        }
        return at + 1;
    }

    /** "a minister", "an army of bedbugs", "whose side": no known one. */
    private boolean isAnyOne(Hit organ) {
        var before = word(tokens, organ.first() - 1);
        return before.equals("a")
                || before.equals("an")
                || word(tokens, organ.first()).equals("side")
                || word(tokens, organ.last() + 1).equals("of");
    }

    /**
     * Takes an organ with what hangs on it: "Azerbaijan's defence ministry" + "spokesman" + "Anar Eyvazov".
     *
     * @param reached index of the last hit that belongs to it already, at least {@code organAt}
     * @return index of the next hit to read
     */
    private int title(int reached, int organAt, int start, @Nullable String affiliation) {
        var organ = ((OfOrgan) hits.get(organAt).sense()).organ();
        int last = Math.max(reached, organAt);
        int end = Math.max(hits.get(reached).last(), hits.get(organAt).last());
        if (affiliation == null) {
            return last + 1;
        }
        if (organ.title()) {
            if (last + 1 < hits.size()
                    && hits.get(last + 1).sense() instanceof OfPerson(var person)
                    && isGap(end, hits.get(last + 1).first(), Set.of())) {
                add(start, hits.get(last + 1).last(), cast.person(person), false);
                return last + 2;
            }
            int nameEnd = personNames.endOfNameAt(end + 1);
            if (nameEnd > end) {
                add(start, nameEnd, cast.stranger(text(end + 1, nameEnd), affiliation), false);
                return last + 1;
            }
        }
        add(start, end, cast.organ(organ, affiliation, text(start, end)), false);
        int nameBefore = personNames.startOfAppositionBefore(start);
        if (organ.title() && nameBefore >= 0) {
            int nameEnd = personNames.endOfNameAt(nameBefore);
            add(nameBefore, nameEnd, cast.stranger(text(nameBefore, nameEnd), affiliation), false);
        }
        if (last + 1 < hits.size()
                && hits.get(last + 1).sense() instanceof OfOrgan
                && isGap(end, hits.get(last + 1).first(), Set.of("'s", "'", "for", "and"))) {
            return title(last + 1, last + 1, hits.get(last + 1).first(), affiliation);
        }
        return last + 1;
    }

    /** Index of the organ that a party's name stands before, or -1. */
    private int organAfter(int at) {
        if (vietnamese || at + 1 >= hits.size() || !(hits.get(at + 1).sense() instanceof OfOrgan)) {
            return -1;
        }
        int from = hits.get(at).last() + 1;
        int to = hits.get(at + 1).first();
        return !isSideOf(hits.get(at), to) && to - from <= WIDEST_GAP && around.allModify(from, to) ? at + 1 : -1;
    }

    /** "on Azerbaijan's side": the side that is fought for, not one that speaks. */
    private boolean isSideOf(Hit party, int organ) {
        return word(tokens, organ).equals("side")
                && word(tokens, party.first() - 1).equals("on");
    }

    /** Index of the party whose name stands behind an organ, "ministry of defence of Ukraine", or -1. */
    private int ownerBehind(int at, Organ organ) {
        int next = at + 1;
        var links = organ.title() ? SERVES : OWNED_BY;
        while (next < hits.size()) {
            int from = hits.get(next - 1).last();
            int to = hits.get(next).first();
            boolean seated = isSeat(hits.get(next)) && isGap(from, to, SEATED_IN) && organ.alone();
            boolean linked = to - from == 1 ? vietnamese : isGap(from, to, links) || seated;
            if (!linked) {
                return -1;
            }
            switch (hits.get(next).sense()) {
                case OfParty(var party, var form) -> {
                    boolean owns = form != Form.DEMONYM && form != Form.PEOPLE && party.type() != Actor.Type.MEDIA;
                    return owns ? next : -1;
                }
                case OfOrgan _ -> next++;
                case OfPerson _, Nothing _ -> {
                    return -1;
                }
            }
        }
        return -1;
    }

    /** "The government in Kyiv" is Ukraine's, "the troops in Ukraine" may be anybody's. */
    private static boolean isSeat(Hit hit) {
        return hit.sense() instanceof OfParty its && its.form() == Form.CAPITAL;
    }

    private void addSurnames() {
        if (cast.knowsNobody()) {
            return;
        }
        var taken = new BitSet();
        hits.forEach(it -> taken.set(it.first(), it.last() + 1));
        mentions.forEach(it -> taken.set(it.firstToken(), it.lastToken() + 1));
        for (int i = taken.nextClearBit(0); i < tokens.size(); i = taken.nextClearBit(i + 1)) {
            var who = Character.isUpperCase(tokens.get(i).text().charAt(0))
                    ? cast.bySurname(tokens.get(i).bare())
                    : null;
            if (who != null) {
                add(i, i, who, false);
            }
        }
    }

    /** Whether only these words stand between two tokens. */
    private boolean isGap(int last, int first, Set<String> words) {
        if (first - last > WIDEST_GAP) {
            return false;
        }
        for (int i = last + 1; i < first; i++) {
            if (!words.contains(word(tokens, i))) {
                return false;
            }
        }
        return true;
    }

    private String text(int first, int last) {
        return passage.text()
                .substring(tokens.get(first).start(), tokens.get(last).end());
    }

    private void add(int first, int last, Who who, boolean adjective) {
        int start = tokens.get(first).start();
        int end = tokens.get(last).end();
        mentions.add(new ActorMention(
                new Span(passage.field(), start, end, passage.text().substring(start, end)),
                sentence.index(),
                first,
                last,
                who.id(),
                who.name(),
                who.type(),
                who.affiliation(),
                adjective));
    }
}
