package io.flashwire.alert.alert;

import io.flashwire.alert.incident.Ledger;
import io.flashwire.alert.incident.Life;
import io.flashwire.alert.incident.Naming;
import io.flashwire.alert.incident.Sighting;
import io.flashwire.contracts.Alert.Location;
import io.flashwire.contracts.Alert.Origin;
import io.flashwire.contracts.Alert.Party;
import io.flashwire.contracts.Tier;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sum of what is known of a situation: what tells whether there is something new.
 *
 * @param leading the sighting that tells how far the event has come
 * @param begunAt when its first timed report was published
 * @param sources the outlets that tell it independently
 * @param ledger what is said of numbers
 */
record Glance(
        Sighting leading,
        Life life,
        Tier tier,
        @Nullable Party actor,
        @Nullable Party target,
        @Nullable Location place,
        Instant begunAt,
        List<Origin> sources,
        Ledger ledger,
        Naming naming) {}
