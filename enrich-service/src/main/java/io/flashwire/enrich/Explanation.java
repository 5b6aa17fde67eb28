package io.flashwire.enrich;

import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.enrich.event.Reason;
import java.util.List;

/** What was made of an update, with the reason for each event and for each word that could have been one. */
public record Explanation(EnrichedUpdate update, List<Reason> reasons) {

    public Explanation {
        reasons = List.copyOf(reasons);
    }
}
