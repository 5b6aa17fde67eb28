package io.flashwire.cli.play;

import io.flashwire.cli.gateway.Receipt;
import io.flashwire.cli.gateway.Receipt.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What became of all that was played. */
public final class Tally {

    private final Map<Outcome, Integer> accepted = new EnumMap<>(Outcome.class);
    private final List<String> refused = new ArrayList<>();

    void add(List<Entry> pushed, Receipt receipt) {
        receipt.accepted().forEach((outcome, count) -> accepted.merge(outcome, count, Integer::sum));
        for (var one : receipt.refused()) {
            var entry = pushed.get(Math.min(one.index(), pushed.size() - 1));
            refused.add(entry.origin() + ": refused: " + one.reason());
        }
    }

    /** Where each was refused, and why. */
    public List<String> refused() {
        return List.copyOf(refused);
    }

    public boolean changedNothing() {
        return refused.isEmpty() && accepted.keySet().stream().allMatch(outcome -> outcome == Outcome.UNCHANGED);
    }

    /** For instance {@code 62 accepted (60 new, 2 unchanged), 1 refused}. */
    @Override
    public String toString() {
        int all = accepted.values().stream().mapToInt(Integer::intValue).sum();
        var outcomes = accepted.entrySet().stream()
                .map(one -> one.getValue() + " " + one.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return "%d accepted%s, %d refused"
                .formatted(all, outcomes.isEmpty() ? "" : " (" + outcomes + ")", refused.size());
    }
}
