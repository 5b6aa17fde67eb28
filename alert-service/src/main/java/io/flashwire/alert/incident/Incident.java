package io.flashwire.alert.incident;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.IncidentStatus;
import java.time.Instant;

/**
 * An incident that a desk was told of.
 *
 * @param openedAt when the first report known then was published; it stays, as the id does
 * @param told the last alert about it
 */
public record Incident(String id, DossierKey dossier, Instant openedAt, Alert told) {

    public boolean retracted() {
        return told.incident().status() == IncidentStatus.RETRACTED;
    }
}
