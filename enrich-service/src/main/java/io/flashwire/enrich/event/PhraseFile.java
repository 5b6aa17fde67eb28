package io.flashwire.enrich.event;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
        verbs = verbs == null ? new Verbs(false, Map.of(), List.of()) : verbs;
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
     */
    record Verbs(boolean bend, Map<String, List<String>> irregular, List<String> common) {
        Verbs {
            irregular = orEmpty(irregular);
            common = orEmpty(common);
        }
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

    private static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> map) {
        return map == null ? Map.of() : map;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
