package io.flashwire.alert.delivery;

import io.flashwire.alert.subscription.Credentials;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is due to one endpoint, to be sent one after the other.
 *
 * @param credentials absent where what is stored does not open with the keys of this service
 * @param bucket absent for an endpoint that nothing was sent to yet
 * @param parcels at least one, the most urgent first
 */
public record Round(
        UUID subscription,
        @Nullable Credentials credentials,
        Circuit circuit,
        @Nullable TokenBucket bucket,
        List<Parcel> parcels) {

    public Round {
        parcels = List.copyOf(parcels);
    }

    /** After failures one message tries whether the endpoint works again. */
    public List<Parcel> toTry() {
        return circuit instanceof Circuit.Open ? parcels.subList(0, 1) : parcels;
    }

    /**
     * A round that is back. It ends early where an attempt fails, or where the endpoint takes no more for now: what was not
     * tried stays due.
     *
     * @param before how the endpoint stood
     * @param notBefore when it takes more; absent where that is now
     */
    public record Back(
            UUID subscription,
            List<Settled> settled,
            Circuit before,
            Circuit circuit,
            @Nullable TokenBucket bucket,
            @Nullable Instant notBefore) {

        public Back {
            settled = List.copyOf(settled);
        }

        /** Nothing is known of what became of it. */
        public static Back untried(Round round, Instant notBefore) {
            return new Back(
                    round.subscription(), List.of(), round.circuit(), round.circuit(), round.bucket(), notBefore);
        }

        /** It works again: what waits for its next attempt need not. */
        public boolean recovered() {
            return before instanceof Circuit.Open && circuit instanceof Circuit.Closed;
        }
    }
}
