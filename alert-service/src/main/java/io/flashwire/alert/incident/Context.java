package io.flashwire.alert.incident;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.flashwire.contracts.Alert.Party;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.Event;
import io.flashwire.contracts.Figure.What;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an update says around one of its events.
 *
 * @param sentence the whole of the sentence that the event is told in
 * @param named affiliations of everybody whom the update names
 */
public record Context(String sentence, @Nullable String language, Set<String> named, List<Count> counts) {

    /**
     * A number that the update gives.
     *
     * @param whose affiliation of those who suffered it
     */
    public record Count(
            What what,
            long value,
            boolean atLeast,
            @Nullable String whose,
            @Nullable Party saidBy) {}

    /** For an event that stands alone. */
    public static final Context NONE = new Context("", null, Set.of(), List.of());

    private static final int LONGEST = 300;

    public Context {
        named = Set.copyOf(named);
        counts = List.copyOf(counts);
    }

    static Context of(EnrichedUpdate enriched, Event event) {
        var evidence = event.evidence();
        return new Context(
                sentence(enriched.update().text(evidence.field()), evidence.start(), evidence.end()),
                enriched.update().language(),
                enriched.actors().stream()
                        .map(actor -> actor.affiliation() == null ? actor.id() : actor.affiliation())
                        .collect(Collectors.toSet()),
                enriched.figures().stream()
                        .map(figure -> new Count(
                                figure.what(),
                                figure.value(),
                                figure.atLeast(),
                                Sightings.party(enriched, figure.whose())
                                        .map(Sighting::affiliation)
                                        .orElse(null),
                                Sightings.party(enriched, figure.saidBy()).orElse(null)))
                        .toList());
    }

    @JsonIgnore
    public boolean isEnglish() {
        return language == null || language.startsWith("en");
    }

    /** The sentence around an offset; of a very long one the part that the evidence stands in. */
    static String sentence(String text, int start, int end) {
        var from = Math.clamp(start, 0, text.length());
        var sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        var opens = from == text.length() || sentences.isBoundary(from) ? from : sentences.preceding(from);
        var line = text.lastIndexOf('\n', Math.max(from - 1, 0)) + 1;
        opens = Math.max(opens == BreakIterator.DONE ? 0 : opens, line <= from ? line : 0);
        var closes = sentences.following(Math.min(Math.max(end - 1, from), Math.max(text.length() - 1, 0)));
        closes = closes == BreakIterator.DONE ? text.length() : closes;
        var nextLine = text.indexOf('\n', Math.max(end - 1, from));
        closes = nextLine < 0 ? closes : Math.min(closes, nextLine);
        return clip(text.substring(opens, Math.max(opens, closes)), from - opens)
                .strip();
    }

    private static String clip(String sentence, int evidence) {
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        var from = evidence < LONGEST / 2 ? 0 : afterSpace(sentence, evidence - LONGEST / 3);
        var to = Math.min(sentence.length(), from + LONGEST);
        var cut = to == sentence.length() ? to : Math.max(sentence.lastIndexOf(' ', to), from + LONGEST / 2);
        if (Character.isHighSurrogate(sentence.charAt(cut - 1))) {
            cut--;
        }
        return (from == 0 ? "" : "… ") + sentence.substring(from, cut) + (cut == sentence.length() ? "" : " …");
    }

    private static int afterSpace(String text, int index) {
        var space = text.indexOf(' ', index);
        if (space < 0 || space > index + LONGEST / 3) {
            return Character.isLowSurrogate(text.charAt(index)) ? index + 1 : index;
        }
        return space + 1;
    }
}
