package io.flashwire.alert.incident;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.IncidentStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * An incident that a desk was told of.
 *
 * @param begunAt when its first report was published
 * @param told the last alert about it
 */
public record Incident(String id, DossierKey dossier, Instant begunAt, Alert told) {

    public boolean retracted() {
        return told.incident().status() == IncidentStatus.RETRACTED;
    }

    /** The same incident with another beginning, where that is news. */
    public Optional<Incident> movedTo(Instant begun) {
        return begun.equals(begunAt) ? Optional.empty() : Optional.of(new Incident(id, dossier, begun, told));
    }
}
