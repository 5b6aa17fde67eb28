package io.flashwire.enrich.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everything that one phrase can mean. */
record Entry(
        Set<Little> little,
        Set<Act> acts,
        Set<Stance> stances,
        Set<Thing> things,
        List<Topic> topics,
        List<Deed> deeds,
        boolean veto) {

    static final Entry NOTHING = new Entry(Set.of(), Set.of(), Set.of(), Set.of(), List.of(), List.of(), false);
    static final Entry VETO = new Entry(Set.of(), Set.of(), Set.of(), Set.of(), List.of(), List.of(), true);

    static Entry of(Little little) {
        return new Entry(Set.of(little), Set.of(), Set.of(), Set.of(), List.of(), List.of(), false);
    }

    static Entry of(Act act) {
        return new Entry(Set.of(), Set.of(act), Set.of(), Set.of(), List.of(), List.of(), false);
    }

    static Entry of(Stance stance) {
        return new Entry(Set.of(), Set.of(), Set.of(stance), Set.of(), List.of(), List.of(), false);
    }

    static Entry of(Thing thing) {
        return new Entry(Set.of(), Set.of(), Set.of(), Set.of(thing), List.of(), List.of(), false);
    }

    static Entry of(Topic topic) {
        return new Entry(Set.of(), Set.of(), Set.of(), Set.of(), List.of(topic), List.of(), false);
    }

    static Entry of(Deed deed) {
        return new Entry(Set.of(), Set.of(), Set.of(), Set.of(), List.of(), List.of(deed), false);
    }

    Entry and(Entry other) {
        return new Entry(
                union(little, other.little, Little.class),
                union(acts, other.acts, Act.class),
                union(stances, other.stances, Stance.class),
                union(things, other.things, Thing.class),
                joined(topics, other.topics),
                joined(deeds, other.deeds),
                veto || other.veto);
    }

    Entry withoutDeeds() {
        return deeds.isEmpty() ? this : new Entry(little, acts, stances, things, topics, List.of(), veto);
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

    private static <E extends Enum<E>> Set<E> union(Set<E> one, Set<E> other, Class<E> type) {
        var all = EnumSet.noneOf(type);
        all.addAll(one);
        all.addAll(other);
        return Set.copyOf(all);
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(new ArrayList<>(all));
    }
}
