package io.flashwire.enrich.event;

import io.flashwire.contracts.Actor;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.enrich.text.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the words of a sentence that may report an event, and by their objects which. */
final class TriggerFinder {

    private static final int OBJECT_REACH = 9;
    private static final int ANTECEDENT_REACH = 6;
    private static final int NAME_REACH = 4;
    private static final Deed FALL =
            new Deed(EventKind.TERRITORY, Set.of(), Set.of(), EventStatus.OCCURRED, Deed.Doer.NOBODY, true);

    private final Reading reading;
    private final List<Clause> clauses;
    private final Voice voice;
    private final Names names;
    private final CanDo canDo;
    private final Antecedents antecedents;

    private TriggerFinder(Reading reading, List<Clause> clauses, Antecedents antecedents) {
        this.reading = reading;
        this.antecedents = antecedents;
        this.clauses = clauses;
        this.voice = new Voice(reading);
        this.names = new Names(reading);
        this.canDo = new CanDo(reading, names);
    }

    static List<Trigger> find(Reading reading, List<Clause> clauses, Antecedents antecedents) {
        return new TriggerFinder(reading, clauses, antecedents).all();
    }

    private List<Trigger> all() {
        var triggers = new ArrayList<Trigger>();
        for (var mark : reading.marks()) {
            var entry = mark.entry();
            var meant = antecedents.of(mark, reading);
            if (meant != null) {
                triggers.add(Trigger.noun(new Topic(meant, null, false, true), mark.asNoun(), clauseOf(mark)));
                continue;
            }
            if (entry.veto() || !(entry.isEvent() || entry.is(Thing.FALLING)) || isAdjective(mark)) {
                continue;
            }
            var clause = clauseOf(mark);
            if (entry.is(Thing.FALLING) && mark.isVerb() && isFallOfPlace(mark, clause)) {
                triggers.add(settled(Trigger.verb(FALL, mark, clause)));
            } else if (mark.isVerb() || entry.topics().isEmpty()) {
                deeds(mark, clause).forEach(deed -> triggers.add(settled(Trigger.verb(deed, mark, clause))));
            }
            if (!mark.isVerb() || entry.deeds().isEmpty()) {
                entry.topics().forEach(topic -> triggers.add(Trigger.noun(topic, mark, clause)));
            }
        }
        return triggers;
    }

    /** "Goma falls", "Goma has fallen": nothing but the place before it, and no number or "to" behind it. */
    private boolean isFallOfPlace(Mark verb, Clause clause) {
        int at = verb.first() - 1;
        while (at > clause.first() && reading.is(at, Little.HAVE)) {
            at--;
        }
        var place = reading.place(at);
        var next = reading.mark(verb.last() + 1);
        boolean alone =
                next == null ? !reading.isWord(verb.last() + 1) : !next.entry().is(Little.IN);
        return place != null && place.firstToken() == clause.first() && !place.countryOnly() && alone;
    }

    /** A minister who surrenders to the police is arrested; only a side or a unit lays down its arms. */
    private Trigger settled(Trigger trigger) {
        if (trigger.kind() == EventKind.OFFENSIVE && trigger.weak() && !trigger.noun() && isInvited()) {
            return trigger.as(EventKind.FOREIGN_FORCES);
        }
        if (trigger.kind() != EventKind.SURRENDER || trigger.form() == Form.BASE) {
            return trigger;
        }
        for (int at = trigger.first() - 1; at >= trigger.clause().first(); at--) {
            var actor = reading.actor(at);
            boolean person = actor != null && actor.type() == Actor.Type.PERSON;
            if (person || (reading.is(at, Thing.OFFICIAL) && !reading.is(at, Thing.CONFLICT))) {
                return trigger.as(EventKind.DETENTION);
            }
        }
        return trigger;
    }

    /** "entered Chad at the request of its government": help, no invasion. */
    private boolean isInvited() {
        return reading.marks().stream().anyMatch(mark -> mark.entry().is(Thing.WELCOME));
    }

    /** "the occupied region", "for wounded civilians": a participle that only describes a noun. */
    private boolean isAdjective(Mark mark) {
        boolean nominal = mark.form() == Form.GERUND
                && reading.is(mark.first() - 1, Little.DETERMINER)
                && reading.is(mark.last() + 1, Little.OF)
                && mark.entry().topics().isEmpty();
        if (nominal) {
            return true;
        }
        if (mark.form().isPastOrParticiple() && reading.word(mark.first() - 1).equals("-")) {
            return true;
        }
        if (mark.form().isPastOrParticiple() && mark.last() > mark.first()) {
            boolean verbal = reading.book().isParticle(reading.word(mark.first() + 1));
            return !verbal && reading.is(mark.first() - 1, Little.DETERMINER) && !isCounted(mark.first() - 1);
        }
        if (!mark.form().isPastOrParticiple()) {
            return false;
        }
        var before = reading.mark(mark.first() - 1);
        boolean opens = before != null
                && (isVerbWithObject(before)
                        || before.entry().is(Little.DETERMINER)
                        || before.entry().is(Little.OF)
                        || before.entry().is(Little.IN)
                        || before.entry().is(Little.AGAINST)
                        || before.entry().is(Little.TO)
                        || before.entry().is(Little.BY));
        var next = reading.mark(mark.last() + 1);
        boolean noun = reading.isWord(mark.last() + 1)
                && (next == null
                        || next.entry().isThing()
                        || !next.entry().topics().isEmpty());
        boolean victims = mark.entry().deeds().stream().anyMatch(deed -> deed.kind() == EventKind.CASUALTIES);
        boolean named = next != null || reading.actor(mark.last() + 1) != null;
        return opens && noun && !(victims && isCounted(mark.first() - 1) && !named);
    }

    /** "visits detained leaders", "frees captured soldiers" */
    private static boolean isVerbWithObject(Mark mark) {
        boolean finite = mark.form() == Form.PRESENT || mark.form() == Form.PAST;
        var entry = mark.entry();
        return finite
                && entry.topics().isEmpty()
                && !entry.is(Stance.SAY)
                && !entry.is(Stance.CLAIM)
                && !entry.isLittle();
    }

    /** "three killed" counts, although "three" can stand before a noun. */
    private boolean isCounted(int at) {
        return reading.is(at, Little.DETERMINER)
                && !reading.word(at).equals("the")
                && reading.word(at).length() > 2;
    }

    private Clause clauseOf(Mark mark) {
        for (var clause : clauses) {
            if (clause.holds(mark.first())) {
                return clause;
            }
        }
        return clauses.getLast();
    }

    /** What the verb does to its object; without one that fits, what it does alone. */
    private List<Deed> deeds(Mark mark, Clause clause) {
        var deeds = mark.entry().deeds().stream()
                .filter(deed -> deed.subject().isEmpty() || canDo.isDoneBy(deed, mark, clause))
                .toList();
        if (deeds.stream().allMatch(deed -> deed.object().isEmpty())) {
            return deeds;
        }
        var fitting = fitting(deeds, mark, clause);
        return fitting != null
                ? List.of(fitting)
                : deeds.stream().filter(deed -> deed.object().isEmpty()).toList();
    }

    /** Where the clause ends with all that goes on with its verb: "closed its land and | its air borders". */
    private int flowEnd(Clause clause) {
        int end = clause.last();
        for (var next : clauses) {
            if (next.first() == end + 1 && next.link() == Clause.Link.SAME) {
                end = next.last();
            }
        }
        return end;
    }

    private @Nullable Deed fitting(List<Deed> deeds, Mark mark, Clause clause) {
        for (int at = mark.last() + 1; at <= flowEnd(clause) && at <= mark.last() + OBJECT_REACH; at++) {
            if (endsObject(at, mark)) {
                break;
            }
            var deed = fittingAt(deeds, at, at <= mark.last() + 3);
            if (deed != null) {
                return deed;
            }
        }
        boolean mayBePassive = mark.form() == Form.NONE || voice.isPassive(mark, clause);
        for (int at = mark.first() - 1; at >= subjectFrom(clause) && at >= mark.first() - OBJECT_REACH - 4; at--) {
            var other = reading.mark(at);
            boolean seems = other != null && other.entry().is(Stance.CLAIM);
            if (other != null && other.isFinite() && !seems && !other.entry().is(Little.BE)) {
                break;
            }
            var deed = fittingAt(deeds, at, false);
            if (deed != null && (mayBePassive || isOpened(deed))) {
                return deed;
            }
            if (mayBePassive && at >= mark.first() - NAME_REACH && names.isPersonName(at)) {
                var suffered = ofPersons(deeds);
                if (suffered != null) {
                    return suffered;
                }
            }
        }
        return clause.link() == Clause.Link.RELATIVE && mark.form() != Form.GERUND ? antecedent(deeds, clause) : null;
    }

    /** "nine drones were jammed and downed": the second verb's subject stands before the first. */
    private static int subjectFrom(Clause clause) {
        boolean goesOn = clause.link() == Clause.Link.VERB || clause.link() == Clause.Link.SAME;
        return goesOn && clause.head() != null ? clause.head().first() : clause.first();
    }

    /** "the crossings that Pakistan has sealed": what a relative clause stands behind. */
    private @Nullable Deed antecedent(List<Deed> deeds, Clause clause) {
        for (int at = clause.first() - 1; at >= 0 && at >= clause.first() - ANTECEDENT_REACH; at--) {
            var deed = fittingAt(deeds, at, false);
            if (deed != null) {
                return deed;
            }
        }
        return null;
    }

    /** "the crossing reopens": such things open and close as if by themselves. */
    private static boolean isOpened(Deed deed) {
        return deed.object().contains(Thing.FRONTIER)
                || deed.object().contains(Thing.BORDER)
                || deed.object().contains(Thing.NETWORK)
                || deed.object().contains(Thing.WEBSITE);
    }

    private @Nullable Deed fittingAt(List<Deed> deeds, int at, boolean near) {
        var mark = reading.mark(at);
        for (var deed : deeds) {
            for (var thing : deed.object()) {
                if (mark != null && mark.entry().is(thing)) {
                    return deed;
                }
            }
            if (deed.object().contains(Thing.COUNTRY) && near && names.isCountry(at)) {
                return deed;
            }
            if (deed.object().contains(Thing.FIGHTER) && near && names.isArmed(at)) {
                return deed;
            }
            if (deed.object().contains(Thing.MACHINE) && names.isModelName(at)) {
                return deed;
            }
            if (deed.object().contains(Thing.PLACE) && near && names.isPlaceName(at)) {
                return deed;
            }
            if (isOfPersons(deed) && near && names.isPersonName(at)) {
                return deed;
            }
        }
        return null;
    }

    private static boolean isOfPersons(Deed deed) {
        return deed.kind() == EventKind.DETENTION || deed.object().contains(Thing.PERSONNAMES);
    }

    /** "Assad has been toppled" */
    private static @Nullable Deed ofPersons(List<Deed> deeds) {
        return deeds.stream().filter(TriggerFinder::isOfPersons).findFirst().orElse(null);
    }

    /** "its land, air and sea borders" */
    private boolean isInList(int comma) {
        return reading.is(comma + 2, Little.AND) || reading.word(comma + 2).equals(",");
    }

    private boolean isBase(int at) {
        var mark = reading.mark(at);
        return mark != null && mark.form() == Form.BASE;
    }

    private boolean endsObject(int at, Mark verb) {
        var mark = reading.mark(at);
        if (mark == null || mark.first() != at) {
            return !reading.isWord(at) && reading.word(at).equals(",") && !isInList(at);
        }
        var entry = mark.entry();
        boolean preposition = entry.is(Little.IN) || entry.is(Little.BY) || entry.is(Little.AFTER);
        if (entry.is(Little.TO) && isBase(mark.last() + 1)) {
            return true;
        }
        boolean place = at == verb.last() + 1 && entry.is(Thing.PLACE);
        return !place && (preposition || (mark.isFinite() && !entry.isThing()));
    }
}
