package io.flashwire.enrich.signal;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Figure;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one language tells the loudest events: the form of the files in {@code /signals}.
 *
 * @param verbLast whether the governing verb comes behind what it governs
 * @param prefixes what is written together with the word behind it
 * @param breaks words that begin a clause of their own
 * @param opens words that open what somebody says or wants
 * @param numbers how the language writes small numbers
 * @param everyday words that say that nothing here is about war
 */
record CueFile(
        String language,
        boolean verbLast,
        List<String> prefixes,
        List<String> breaks,
        List<String> opens,
        Map<Cue, List<String>> cues,
        List<Phrases> events,
        Map<Long, List<String>> numbers,
        List<String> everyday) {

    CueFile {
        Objects.requireNonNull(language, "a file of signals names its language");
        prefixes = prefixes == null ? List.of() : prefixes;
        breaks = breaks == null ? List.of() : breaks;
        opens = opens == null ? List.of() : opens;
        numbers = numbers == null ? Map.of() : numbers;
        everyday = everyday == null ? List.of() : everyday;
    }

    /**
     * @param status that the words bring by themselves; OCCURRED where they are absent
     * @param done whether the words tell that it was done; otherwise a cue has to
     * @param counts what became of the people whom the words count; KILLED where it is absent
     */
    record Phrases(
            EventKind kind,
            @Nullable EventStatus status,
            boolean done,
            Figure.@Nullable What counts,
            List<String> phrases) {

        Figure.What counted() {
            return counts == null ? Figure.What.KILLED : counts;
        }
    }
}
