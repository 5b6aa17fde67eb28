package io.flashwire.alert.delivery;

import java.util.List;
import java.util.UUID;

/**
 * What is due to one endpoint, to be sent one after the other.
 *
 * @param parcels at least one, the oldest first
 */
public record Round(UUID subscription, List<Parcel> parcels) {

    public Round {
        parcels = List.copyOf(parcels);
    }

    /**
     * A round that is back. It ends early where an attempt fails: what was not tried stays due.
     *
     * @param settled at least one
     */
    public record Back(UUID subscription, List<Settled> settled) {

        public Back {
            settled = List.copyOf(settled);
        }

        /** The endpoint after the last attempt. */
        public Endpoint endpoint() {
            return settled.getLast().endpoint();
        }
    }
}
