package io.flashwire.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.flashwire.ingest.push.Submission.Item;
import io.flashwire.ingest.push.Verdict.Refused;
import io.flashwire.ingest.revision.Admission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of each update of a push. */
record PushAnswer(List<Accepted> accepted, List<Rejected> rejected) {

    enum Outcome {
        NEW,
        REVISED,
        UNCHANGED,
        HELD,
        WITHDRAWN;

        /** As metrics name it. */
        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param index of the update in the push, from 0
     * @param revision 0 as long as it is held
     */
    record Accepted(int index, String id, int revision, Outcome outcome) {}

    /**
     * @param index of the update in the push, from 0
     * @param line of JSON Lines, from 1
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rejected(int index, @Nullable Integer line, String field, String detail) {

        static Rejected of(Item item, Refused refused) {
            var line = item.line() == 0 ? null : item.line();
            return new Rejected(item.index(), line, refused.field(), refused.detail());
        }
    }

    /**
     * @param taken the items that had a candidate
     * @param admissions one for each of them
     */
    static PushAnswer of(List<Item> taken, List<Admission> admissions, List<Rejected> refused) {
        var accepted = new ArrayList<Accepted>();
        var rejected = new ArrayList<>(refused);
        for (int i = 0; i < taken.size(); i++) {
            var item = taken.get(i);
            switch (admissions.get(i)) {
                case Admission.Send(var update, var outcome) ->
                    accepted.add(new Accepted(item.index(), update.id(), update.revision(), of(outcome)));
                case Admission.Unchanged(var update) ->
                    accepted.add(new Accepted(item.index(), update.id(), update.revision(), Outcome.UNCHANGED));
                case Admission.Held(var update) ->
                    accepted.add(new Accepted(item.index(), update.id(), 0, Outcome.HELD));
                case Admission.Barred(var update) ->
                    accepted.add(new Accepted(item.index(), update.id(), update.revision(), Outcome.WITHDRAWN));
                case Admission.NothingToWithdraw() ->
                    rejected.add(Rejected.of(
                            item, new Refused("key", "is of no known update, so there is nothing to withdraw")));
            }
        }
        rejected.sort((one, other) -> Integer.compare(one.index(), other.index()));
        return new PushAnswer(accepted, rejected);
    }

    private static Outcome of(Admission.Outcome outcome) {
        return switch (outcome) {
            case NEW -> Outcome.NEW;
            case REVISED -> Outcome.REVISED;
            case WITHDRAWN -> Outcome.WITHDRAWN;
        };
    }
}
