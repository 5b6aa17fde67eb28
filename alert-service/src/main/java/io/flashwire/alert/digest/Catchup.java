package io.flashwire.alert.digest;

import io.flashwire.contracts.Alert;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What waited, as it is told at last: of each incident how it stands now, the latest last, so many at once as are read. */
public final class Catchup {

    private static final int MOST_AT_ONCE = 25;

    private Catchup() {}

    /** @param waited in the order in which they were made */
    public static List<List<Alert>> of(List<Alert> waited) {
        var latest = new LinkedHashMap<String, Alert>();
        for (var alert : waited) {
            latest.remove(alert.incident().id());
            latest.put(alert.incident().id(), alert);
        }
        var parts = new ArrayList<List<Alert>>();
        var alerts = List.copyOf(latest.values());
        for (var from = 0; from < alerts.size(); from += MOST_AT_ONCE) {
            parts.add(alerts.subList(from, Math.min(alerts.size(), from + MOST_AT_ONCE)));
        }
        return parts;
    }
}
