package io.flashwire.alert.alert;

import io.flashwire.alert.incident.Incident;
import io.flashwire.alert.incident.Life;
import io.flashwire.contracts.Alert;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a desk is told, and why or why not. */
sealed interface Decision {

    /**
     * @param sequence of the alert within its incident
     * @param reason one sentence, for the desk
     */
    record Tell(Alert.Type type, int sequence, String reason) implements Decision {}

    /** @param reason one sentence, for the log */
    record Silent(String reason) implements Decision {}

    /**
     * @param incident what the desk was told of before; absent where it was told nothing
     * @param draft what it would be told now
     */
    static Decision on(@Nullable Incident incident, Picture now, Alert draft, Thresholds thresholds) {
        if (incident == null) {
            return new Tell(
                    Alert.Type.ALERT,
                    1,
                    sentence(List.of(
                            (now.life() instanceof Life.Disputed ? "first report, disputed: " : "first report: ")
                                    + now.life().ground())));
        }
        var told = incident.told();
        var next = told.sequence() + 1;
        if (incident.retracted()) {
            return new Tell(
                    Alert.Type.ALERT,
                    next,
                    sentence(List.of("told anew: " + now.life().ground())));
        }
        var changes = Changes.between(Standing.of(told), now.glance(), thresholds);
        if (changes.isEmpty()) {
            changes = Restatement.of(told, draft);
        }
        return changes.isEmpty()
                ? new Silent("nothing that a desk cares about changed")
                : new Tell(Alert.Type.UPDATE, next, sentence(changes));
    }

    private static String sentence(List<String> parts) {
        var joined = String.join("; ", parts);
        return Character.toUpperCase(joined.charAt(0)) + joined.substring(1) + ".";
    }
}
