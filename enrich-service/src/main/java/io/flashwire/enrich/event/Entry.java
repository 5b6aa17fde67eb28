package io.flashwire.enrich.event;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everything that one phrase can mean. Asked at every word. */
final class Entry {

    static final Entry NOTHING = blank(false);
    static final Entry VETO = blank(true);

    private final EnumSet<Little> little;
    private final EnumSet<Act> acts;
    private final EnumSet<Stance> stances;
    private final EnumSet<Thing> things;
    private final List<Topic> topics;
    private final List<Deed> deeds;
    private final boolean veto;

    private Entry(
            EnumSet<Little> little,
            EnumSet<Act> acts,
            EnumSet<Stance> stances,
            EnumSet<Thing> things,
            List<Topic> topics,
            List<Deed> deeds,
            boolean veto) {
        this.little = little;
        this.acts = acts;
        this.stances = stances;
        this.things = things;
        this.topics = topics;
        this.deeds = deeds;
        this.veto = veto;
    }

    private static Entry blank(boolean veto) {
        return new Entry(
                EnumSet.noneOf(Little.class),
                EnumSet.noneOf(Act.class),
                EnumSet.noneOf(Stance.class),
                EnumSet.noneOf(Thing.class),
                List.of(),
                List.of(),
                veto);
    }

    static Entry of(Little little) {
        return new Entry(
                EnumSet.of(little), NOTHING.acts, NOTHING.stances, NOTHING.things, List.of(), List.of(), false);
    }

    static Entry of(Act act) {
        return new Entry(NOTHING.little, EnumSet.of(act), NOTHING.stances, NOTHING.things, List.of(), List.of(), false);
    }

    static Entry of(Stance stance) {
        return new Entry(NOTHING.little, NOTHING.acts, EnumSet.of(stance), NOTHING.things, List.of(), List.of(), false);
    }

    static Entry of(Thing thing) {
        return new Entry(NOTHING.little, NOTHING.acts, NOTHING.stances, EnumSet.of(thing), List.of(), List.of(), false);
    }

    static Entry of(Topic topic) {
        return new Entry(
                NOTHING.little, NOTHING.acts, NOTHING.stances, NOTHING.things, List.of(topic), List.of(), false);
    }

    static Entry of(Deed deed) {
        return new Entry(
                NOTHING.little, NOTHING.acts, NOTHING.stances, NOTHING.things, List.of(), List.of(deed), false);
    }

    Entry and(Entry other) {
        return new Entry(
                union(little, other.little),
                union(acts, other.acts),
                union(stances, other.stances),
                union(things, other.things),
                joined(topics, other.topics),
                joined(deeds, other.deeds),
                veto || other.veto);
    }

    Entry withoutDeeds() {
        return deeds.isEmpty() ? this : new Entry(little, acts, stances, things, topics, List.of(), veto);
    }

    /** A verb of saying or doing turned noun: "a table", "an apartment block" say and do nothing. */
    Entry withoutVerbs() {
        return new Entry(
                little, EnumSet.noneOf(Act.class), EnumSet.noneOf(Stance.class), things, topics, List.of(), veto);
    }

    Entry withoutTopics() {
        return deeds.isEmpty() ? this : new Entry(little, acts, stances, things, List.of(), deeds, veto);
    }

    boolean is(Little word) {
        return little.contains(word);
    }

    boolean is(Act act) {
        return acts.contains(act);
    }

    boolean is(Stance stance) {
        return stances.contains(stance);
    }

    boolean is(Thing thing) {
        return things.contains(thing);
    }

    boolean isLittle() {
        return !little.isEmpty();
    }

    boolean isAct() {
        return !acts.isEmpty();
    }

    boolean isStance() {
        return !stances.isEmpty();
    }

    boolean isThing() {
        return !things.isEmpty();
    }

    List<Topic> topics() {
        return topics;
    }

    List<Deed> deeds() {
        return deeds;
    }

    /** Whether these words may report an event. */
    boolean isEvent() {
        return veto || !topics.isEmpty() || !deeds.isEmpty();
    }

    boolean veto() {
        return veto;
    }

    Set<Stance> stances() {
        return Collections.unmodifiableSet(stances);
    }

    private static <E extends Enum<E>> EnumSet<E> union(EnumSet<E> one, EnumSet<E> other) {
        var all = EnumSet.copyOf(one);
        all.addAll(other);
        return all;
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }
}
