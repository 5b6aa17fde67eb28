package io.flashwire.enrich.event;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How one language tells events: the form of the files in {@code /events}. */
record PhraseFile(
        String language,
        Verbs verbs,
        Map<String, List<String>> lists,
        Map<Little, List<String>> little,
        Map<Act, List<String>> acts,
        Map<Stance, List<String>> stances,
        Map<Thing, List<String>> things,
        List<TopicPhrases> topics,
        List<DeedPhrases> deeds,
        List<String> vetoes,
        List<String> gapEnds,
        List<String> particles,
        Calendar calendar) {

    PhraseFile {
        Objects.requireNonNull(language, "a phrase file names its language");
        verbs = verbs == null ? new Verbs(false, Map.of(), List.of(), List.of(), List.of()) : verbs;
        lists = orEmpty(lists);
        little = orEmpty(little);
        acts = orEmpty(acts);
        stances = orEmpty(stances);
        things = orEmpty(things);
        topics = orEmpty(topics);
        deeds = orEmpty(deeds);
        vetoes = orEmpty(vetoes);
        gapEnds = orEmpty(gapEnds);
        particles = orEmpty(particles);
        calendar = calendar == null ? new Calendar(Map.of(), Map.of(), Map.of(), Map.of()) : calendar;
    }

    /**
     * @param bend whether {@code ~verb} is inflected by the English rules
     * @param irregular past, participle, gerund
     * @param common verbs that mean nothing here, but tell where a clause has its verb
     * @param only base forms that are no nouns: "flee", "seize"
     * @param idle forms whose noun has nothing to do with the verb: "a table", "an apartment block"
     */
    record Verbs(
            boolean bend,
            Map<String, List<String>> irregular,
            List<String> common,
            List<String> only,
            List<String> idle) {
        Verbs {
            irregular = orEmpty(irregular);
            common = orEmpty(common);
            only = orEmpty(only);
            idle = orEmpty(idle);
        }

        private Verbs and(Verbs other) {
            return new Verbs(
                    bend,
                    joined(irregular, other.irregular, (one, _) -> one),
                    joined(common, other.common),
                    joined(only, other.only),
                    joined(idle, other.idle));
        }
    }

    /** Both files as one: what they list under the same head is put together. */
    PhraseFile and(PhraseFile other) {
        return new PhraseFile(
                language,
                verbs.and(other.verbs),
                joined(lists, other.lists, PhraseFile::joined),
                joined(little, other.little, PhraseFile::joined),
                joined(acts, other.acts, PhraseFile::joined),
                joined(stances, other.stances, PhraseFile::joined),
                joined(things, other.things, PhraseFile::joined),
                joined(topics, other.topics),
                joined(deeds, other.deeds),
                joined(vetoes, other.vetoes),
                joined(gapEnds, other.gapEnds),
                joined(particles, other.particles),
                calendar);
    }

    /**
     * @param months 1 to 12
     * @param weekdays 1 (Monday) to 7
     * @param days how many days from today: "tomorrow" 1
     * @param hours of the day: "noon" 12, "midnight" 24
     */
    record Calendar(
            Map<String, Integer> months,
            Map<String, Integer> weekdays,
            Map<String, Integer> days,
            Map<String, Integer> hours) {
        Calendar {
            months = orEmpty(months);
            weekdays = orEmpty(weekdays);
            days = orEmpty(days);
            hours = orEmpty(hours);
        }
    }

    record TopicPhrases(EventKind kind, @Nullable Act does, boolean weak, boolean vague, List<String> phrases) {}

    record DeedPhrases(
            EventKind kind,
            @Nullable Set<Thing> subject,
            @Nullable Set<Thing> object,
            @Nullable EventStatus status,
            Deed.@Nullable Doer doer,
            boolean weak,
            List<String> phrases) {

        Deed deed() {
            return new Deed(
                    kind,
                    subject == null ? Set.of() : subject,
                    object == null ? Set.of() : object,
                    status == null ? EventStatus.OCCURRED : status,
                    doer == null ? Deed.Doer.SUBJECT : doer,
                    weak);
        }
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static <K, V> Map<K, V> joined(Map<K, V> one, Map<K, V> other, BinaryOperator<V> both) {
        var all = new LinkedHashMap<>(one);
        other.forEach((key, value) -> all.merge(key, value, both));
        return all;
    }

    private static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> map) {
        return map == null ? Map.of() : map;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
