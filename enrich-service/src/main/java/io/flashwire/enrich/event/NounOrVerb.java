package io.flashwire.enrich.event;

import io.flashwire.contracts.EventKind;
import io.flashwire.enrich.actor.ActorMention;
import io.flashwire.enrich.text.Form;
import io.flashwire.enrich.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settles by its neighbours whether a word such as "attack", "claims" or "shelling" is a noun or a verb. */
final class NounOrVerb {

    private static final int REACH = 12;
    private static final int COUNT_REACH = 3;
    private static final int QUOTED = 6;

    private final List<Mark> marks;
    private final Sentence sentence;
    private final List<ActorMention> actors;
    private final Phrasebook book;

    private NounOrVerb(List<Mark> marks, Sentence sentence, List<ActorMention> actors, Phrasebook book) {
        this.marks = marks;
        this.sentence = sentence;
        this.actors = actors;
        this.book = book;
    }

    static List<Mark> settled(List<Mark> marks, Sentence sentence, List<ActorMention> actors, Phrasebook book) {
        return new NounOrVerb(marks, sentence, actors, book).all();
    }

    private List<Mark> all() {
        var settled = new ArrayList<Mark>(marks.size());
        for (int i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            if (mark.isVerb() && isInName(mark)) {
                continue;
            }
            if (isBase(mark, i)) {
                settled.add(mark.asBase());
                continue;
            }
            settled.add(mark.isVerb() && isNoun(mark, i) ? noun(mark) : mark.isVerb() ? mark.asVerb() : mark);
        }
        return settled;
    }

    /** "to shut", "will put": what looks like a past. */
    private boolean isBase(Mark mark, int index) {
        if (mark.form() != Form.PAST || mark.first() == 0 || !book.isPastLikeBase(word(mark.first()))) {
            return false;
        }
        var before = endingAt(index - 1, mark.first() - 1);
        boolean infinitive = word(mark.first() - 1).equals("to");
        return infinitive || (isAfterAuxiliary(before) && !is(before, Little.NOT));
    }

    private Mark noun(Mark mark) {
        return mark.first() == mark.last() && book.isIdleNoun(word(mark.first())) ? mark.asIdleNoun() : mark.asNoun();
    }

    /** "the United States", "Israeli forces" */
    private boolean isInName(Mark mark) {
        var actor = actorAt(mark.first());
        return actor != null && mark.last() <= actor.lastToken() && actor.firstToken() < mark.first();
    }

    private boolean isNoun(Mark mark, int index) {
        var before = endingAt(index - 1, isQuote(mark.first() - 1) ? mark.first() - 2 : mark.first() - 1);
        var behind = beginningAt(index + 1, mark.last() + 1);
        boolean named = !mark.entry().topics().isEmpty();
        if (named && mark.form().isFinite() && mark.form() != Form.PAST && isAuxiliary(behind)) {
            return true;
        }
        return switch (mark.form()) {
            case NONE -> true;
            case PAST, PARTICIPLE -> isAdjective(mark, before) || isQuotedAdjective(mark, index);
            case PLAIN -> named && isModified(mark, index, before);
            case GERUND ->
                named && !is(before, Little.BE) && !is(before, Little.BEEN) && !opensWithObject(mark, behind);
            case BASE -> isNounInBase(mark, index, before, named);
            case PRESENT ->
                isModified(mark, index, before)
                        || isNumber(mark.first() - 1)
                        || (before != null && before.isFinite())
                        || (named && !(hasSubject(mark, before) && hasObject(mark, behind)));
        };
    }

    /** "began limited raids": right behind a verb of its own. */
    private boolean isAdjective(Mark mark, @Nullable Mark before) {
        return before != null
                && before.form() == Form.PAST
                && before.entry().isAct()
                && !is(before, Little.BE)
                && !is(before, Little.HAVE)
                && mark.last() == mark.first();
    }

    /** "has started 'localised and targeted' incursions": the quote ends before its noun. */
    private boolean isQuotedAdjective(Mark mark, int index) {
        int next = mark.last() + 2;
        if (mark.last() > mark.first()
                || !isQuote(next - 1)
                || next >= sentence.tokens().size()) {
            return false;
        }
        var behind = beginningAt(index + 1, next);
        return Character.isLowerCase(sentence.tokens().get(next).text().codePointAt(0))
                && (behind == null || !behind.entry().isLittle())
                && opensQuote(mark.first() - 1);
    }

    private boolean opensQuote(int from) {
        for (int at = from; at >= 0 && at > from - QUOTED; at--) {
            if (isQuote(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isQuote(int token) {
        return token >= 0
                && token < sentence.tokens().size()
                && switch (word(token)) {
                    case "\"", "'", "\u2018", "\u2019", "\u201c", "\u201d" -> true;
                    default -> false;
                };
    }

    /** "to halt and retreat": the second verb of an infinitive. */
    private boolean goesOnWithInfinitive(Mark mark, int index) {
        if (index < 2
                || !is(marks.get(index - 1), Little.AND)
                || marks.get(index - 1).last() != mark.first() - 1) {
            return false;
        }
        for (int i = index - 2; i > 0 && marks.get(i).first() > mark.first() - REACH; i--) {
            if (marks.get(i).form() == Form.BASE && is(marks.get(i - 1), Little.TO)) {
                return true;
            }
        }
        return false;
    }

    /** "the blockade could", "attacks have": its own verb comes behind it. */
    private static boolean isAuxiliary(@Nullable Mark behind) {
        return is(behind, Little.WILL)
                || is(behind, Little.WOULD)
                || is(behind, Little.MUST)
                || is(behind, Little.BE)
                || is(behind, Little.HAVE);
    }

    private static boolean isAfterAuxiliary(@Nullable Mark before) {
        return is(before, Little.TO)
                || is(before, Little.WILL)
                || is(before, Little.WOULD)
                || is(before, Little.MUST)
                || is(before, Little.DO)
                || is(before, Little.NOT);
    }

    /** "the attack", "Russia's claims", "Armenian shelling", "of attacks" */
    private boolean isModified(Mark mark, int index, @Nullable Mark before) {
        if (is(before, Little.DETERMINER)
                || is(before, Little.OF)
                || is(before, Little.AGAINST)
                || is(before, Little.IN)) {
            return true;
        }
        var actor = actorAt(mark.first() - 1);
        if (actor != null) {
            return actor.adjective();
        }
        boolean unknown = before == null && mark.form() == Form.PRESENT && mark.first() > 1;
        return unknown
                && index > 0
                && marks.get(index - 1).last() == mark.first() - 2
                && is(marks.get(index - 1), Little.DETERMINER);
    }

    private boolean isNounInBase(Mark mark, int index, @Nullable Mark before, boolean named) {
        if (isAfterAuxiliary(before) || book.isVerbOnly(word(mark.first()))) {
            return false;
        }
        if (!mark.entry().deeds().isEmpty() && !named) {
            return isModified(mark, index, before) || !mayHaveSubject(mark, before);
        }
        if (goesOnWithInfinitive(mark, index)) {
            return false;
        }
        return isModified(mark, index, before) || (named && !hasSubject(mark, before) && !isOnlyVerb(mark));
    }

    private boolean mayHaveSubject(Mark mark, @Nullable Mark before) {
        if (mark.first() == 0 || mark.last() > mark.first()) {
            return true;
        }
        var word = word(mark.first() - 1);
        return hasSubject(mark, before)
                || isNumber(mark.first() - 1)
                || is(before, Little.AND)
                || word.endsWith("s")
                || word.endsWith("ly")
                || word.equals("\"");
    }

    private boolean hasSubject(Mark mark, @Nullable Mark before) {
        var actor = actorAt(mark.first() - 1);
        boolean things = before != null
                && before.form() == Form.NONE
                && (before.entry().is(Thing.FIGHTER)
                        || before.entry().is(Thing.PERSON)
                        || before.entry().is(Thing.OFFICIAL));
        return (actor != null && !actor.adjective())
                || is(before, Little.PRONOUN)
                || is(before, Little.FIRST_PERSON)
                || things;
    }

    /** "Troops holed up in the works surrender": a sentence has a verb. */
    private boolean isOnlyVerb(Mark mark) {
        boolean last = mark.last() == sentence.tokens().size() - 1;
        return last && marks.stream().noneMatch(other -> other.form().isFinite() && other.form() != Form.PAST);
    }

    /** ", killing nine rebels": a gerund at the head of its clause, with an object. */
    private boolean opensWithObject(Mark mark, @Nullable Mark behind) {
        boolean opens = mark.first() == 0
                || sentence.tokens().get(mark.first() - 1).text().equals(",");
        return opens && (hasObject(mark, behind) || (isOfVictims(mark) && hasCount(mark)));
    }

    private static boolean isOfVictims(Mark mark) {
        return mark.entry().topics().stream().anyMatch(topic -> topic.kind() == EventKind.CASUALTIES);
    }

    /** ", killing at least 12": how many it happens to. */
    private boolean hasCount(Mark verb) {
        int end = Math.min(verb.last() + COUNT_REACH, sentence.tokens().size() - 1);
        for (int at = verb.last() + 1; at <= end; at++) {
            if (Character.isDigit(sentence.tokens().get(at).text().charAt(0))) {
                return true;
            }
        }
        return marks.stream()
                .anyMatch(mark -> mark.first() > verb.last()
                        && mark.first() <= end
                        && mark.entry().is(Little.DETERMINER));
    }

    private boolean hasObject(Mark mark, @Nullable Mark behind) {
        int at = mark.last() + 1;
        if (at >= sentence.tokens().size()) {
            return false;
        }
        if (behind != null) {
            var entry = behind.entry();
            return entry.is(Little.DETERMINER) || entry.isThing() || actorAt(at) != null;
        }
        char first = sentence.tokens().get(at).text().charAt(0);
        return actorAt(at) != null || Character.isDigit(first) || Character.isUpperCase(first);
    }

    private @Nullable Mark endingAt(int index, int token) {
        return index >= 0 && marks.get(index).last() == token ? marks.get(index) : null;
    }

    private @Nullable Mark beginningAt(int index, int token) {
        return index < marks.size() && marks.get(index).first() == token ? marks.get(index) : null;
    }

    private @Nullable ActorMention actorAt(int token) {
        for (var actor : actors) {
            if (actor.firstToken() <= token && token <= actor.lastToken()) {
                return actor;
            }
        }
        return null;
    }

    private String word(int token) {
        return sentence.tokens().get(token).lower();
    }

    private boolean isNumber(int token) {
        return token >= 0 && Character.isDigit(word(token).charAt(0));
    }

    private static boolean is(@Nullable Mark mark, Little little) {
        return mark != null && mark.entry().is(little);
    }
}
