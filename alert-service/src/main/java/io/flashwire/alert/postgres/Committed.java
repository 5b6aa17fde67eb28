package io.flashwire.alert.postgres;

import io.flashwire.contracts.Alert;
import java.util.List;

/**
 * Something is ready to leave. To be observed after the transaction's success, so that it leaves at once and not at the
 * next poll.
 *
 * @param alerts those made; none where only a test message is due
 */
public record Committed(List<Alert> alerts) {

    public Committed {
        alerts = List.copyOf(alerts);
    }
}
