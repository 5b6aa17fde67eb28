package io.flashwire.enrich.event;

import io.flashwire.contracts.Field;
import io.flashwire.contracts.Span;
import io.flashwire.enrich.actor.ActorMention;
import io.flashwire.enrich.place.PlaceMention;
import io.flashwire.enrich.text.Sentence;
import io.flashwire.enrich.text.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A sentence with all that is known of its words: phrases, actors, places. */
final class Reading {

    private final Phrasebook book;
    private final Field field;
    private final Sentence sentence;
    private final boolean opensParagraph;
    private final List<Mark> marks;
    private final Mark[] markAt;
    private final List<ActorMention> actors;
    private final ActorMention[] actorAt;
    private final PlaceMention[] placeAt;

    Reading(
            Phrasebook book,
            Field field,
            Sentence sentence,
            boolean opensParagraph,
            List<Mark> marks,
            List<ActorMention> actors,
            List<PlaceMention> places) {
        this.book = book;
        this.field = field;
        this.sentence = sentence;
        this.opensParagraph = opensParagraph;
        this.marks = marks;
        this.actors = actors;
        int size = sentence.tokens().size();
        markAt = new Mark[size];
        actorAt = new ActorMention[size];
        placeAt = new PlaceMention[size];
        for (var mark : marks) {
            fill(markAt, mark.first(), mark.last(), mark);
        }
        for (var actor : actors) {
            fill(actorAt, actor.firstToken(), actor.lastToken(), actor);
        }
        for (var place : places) {
            fill(placeAt, place.firstToken(), place.lastToken(), place);
        }
    }

    private static <T> void fill(T[] slots, int first, int last, T value) {
        for (int i = Math.max(0, first); i <= last && i < slots.length; i++) {
            slots[i] = value;
        }
    }

    Phrasebook book() {
        return book;
    }

    Field field() {
        return field;
    }

    Sentence sentence() {
        return sentence;
    }

    boolean opensParagraph() {
        return opensParagraph;
    }

    boolean holds(Span span) {
        return field == span.field() && sentence.start() <= span.start() && span.end() <= sentence.end();
    }

    boolean isHeadline() {
        return field == Field.HEADLINE;
    }

    int size() {
        return markAt.length;
    }

    Token token(int at) {
        return sentence.tokens().get(at);
    }

    /** The lower-cased word, or an empty one outside the sentence. */
    String word(int at) {
        return at < 0 || at >= size() ? "" : token(at).lower();
    }

    List<Mark> marks() {
        return marks;
    }

    @Nullable
    Mark mark(int at) {
        return at < 0 || at >= size() ? null : markAt[at];
    }

    boolean is(int at, Little little) {
        var mark = mark(at);
        return mark != null && mark.entry().is(little);
    }

    boolean is(int at, Thing thing) {
        var mark = mark(at);
        return mark != null && mark.entry().is(thing);
    }

    List<ActorMention> actors() {
        return actors;
    }

    @Nullable
    ActorMention actor(int at) {
        return at < 0 || at >= size() ? null : actorAt[at];
    }

    @Nullable
    PlaceMention place(int at) {
        return at < 0 || at >= size() ? null : placeAt[at];
    }

    boolean hasPlace() {
        return Arrays.stream(placeAt).anyMatch(Objects::nonNull);
    }

    boolean isCapitalised(int at) {
        return at >= 0 && at < size() && Character.isUpperCase(token(at).text().codePointAt(0));
    }

    boolean isNumber(int at) {
        return at >= 0 && at < size() && Character.isDigit(token(at).text().charAt(0));
    }

    /** A number in figures or in words. */
    boolean isCount(int at) {
        return isNumber(at) || book.isCount(word(at));
    }

    boolean isWord(int at) {
        return at >= 0
                && at < size()
                && Character.isLetterOrDigit(token(at).text().codePointAt(0));
    }
}
