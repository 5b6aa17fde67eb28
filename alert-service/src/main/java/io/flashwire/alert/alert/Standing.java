package io.flashwire.alert.alert;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.Alert.Location;
import io.flashwire.contracts.Alert.Origin;
import io.flashwire.contracts.Alert.Toll;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.Tier;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an incident stood when a desk was told, as far as a change of it is news. */
record Standing(
        IncidentStatus incident,
        EventStatus event,
        Tier tier,
        @Nullable Location place,
        Instant begunAt,
        List<Origin> sources,
        List<Toll> tolls) {

    static Standing of(Alert told) {
        return new Standing(
                told.incident().status(),
                told.status(),
                told.tier(),
                told.place(),
                told.occurredAt(),
                told.sources(),
                told.tolls() == null ? List.of() : told.tolls());
    }

    static Standing of(Glance glance) {
        return new Standing(
                glance.life().status(),
                glance.leading().event().status(),
                glance.tier(),
                glance.place(),
                glance.begunAt(),
                glance.sources(),
                glance.ledger().tolls());
    }
}
