package io.flashwire.alert.delivery;

import io.flashwire.contracts.Tier;

/** What leaves first where much is due to one endpoint. */
public final class Priority {

    private Priority() {}

    /** The lower the sooner. */
    public static int of(Tier tier) {
        return switch (tier) {
            case FLASH -> 0;
            case BULLETIN -> 1;
            case URGENT -> 2;
            case ROUTINE -> 3;
        };
    }
}
