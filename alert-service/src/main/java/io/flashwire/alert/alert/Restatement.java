package io.flashwire.alert.alert;

import io.flashwire.contracts.Alert;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an alert says otherwise than it was told, though nothing that a desk waits for changed: a report came late, or one
 * that it rests on was corrected or withdrawn. Punctuation and the count of revisions are nothing to tell.
 */
final class Restatement {

    private static final Map<String, Function<Alert, List<?>>> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("title", alert -> List.of(alert.title()));
        PARTS.put(
                "parties",
                alert -> Stream.of(alert.actor(), alert.target())
                        .map(String::valueOf)
                        .toList());
        PARTS.put("place", alert -> List.of(String.valueOf(alert.place())));
        PARTS.put("time", Restatement::times);
        PARTS.put("sources", Alert::sources);
        PARTS.put(
                "evidence",
                alert -> alert.evidence().stream().map(Restatement::evidence).toList());
        PARTS.put(
                "claims",
                alert -> alert.claims().stream().map(Restatement::claim).toList());
        PARTS.put("figures", alert -> orNone(alert.tolls()));
        PARTS.put(
                "stages",
                alert -> orNone(alert.stages()).stream().map(Restatement::stage).toList());
        PARTS.put("text", alert -> List.of(words(alert.text())));
    }

    private Restatement() {}

    /** Half a sentence, or nothing where both say the same. */
    static List<String> of(Alert told, Alert now) {
        var others = PARTS.entrySet().stream()
                .filter(part ->
                        !part.getValue().apply(told).equals(part.getValue().apply(now)))
                .map(Map.Entry::getKey)
                .toList();
        return others.isEmpty()
                ? List.of()
                : List.of("set right after a late report or a correction: " + String.join(", ", others));
    }

    private static List<?> times(Alert alert) {
        return List.of(
                alert.occurredAt(),
                String.valueOf(alert.takesEffectAt()),
                alert.incident().key());
    }

    private static List<?> evidence(Alert.Evidence evidence) {
        return List.of(evidence.updateId(), words(evidence.quote().text()));
    }

    private static List<?> claim(Alert.Claim claim) {
        return List.of(String.valueOf(claim.by()), claim.stance(), claim.updateId(), words(claim.quote()));
    }

    private static List<?> stage(Alert.Stage stage) {
        return List.of(stage.status(), String.valueOf(stage.by()), stage.at(), stage.updateId(), words(stage.quote()));
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static String words(String text) {
        var words = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(words::appendCodePoint);
        return words.toString();
    }
}
