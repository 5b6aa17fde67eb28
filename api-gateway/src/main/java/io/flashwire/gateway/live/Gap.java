package io.flashwire.gateway.live;

/**
 * Records of a partition that a reader will never see.
 *
 * @param first offset of the first that is missing
 * @param last offset of the last; reading goes on behind it
 */
public record Gap(Partition partition, Cause cause, long first, long last) {

    public enum Cause {
        /** The log no longer keeps them. */
        RETENTION,
        /** The log keeps them, but a stream does not go back that far. */
        TOO_FAR,
        /** The log is a new one and starts from the beginning: what the reader had seen was of another. */
        RESET,
        /** The log has no such part any more; what was not seen of it cannot be had. */
        UNKNOWN
    }

    public String detail() {
        return switch (cause) {
            case RETENTION -> "up to %d events are no longer kept".formatted(last - first + 1);
            case TOO_FAR ->
                "a stream does not go back that far: up to %d events are left out, and are found by query"
                        .formatted(last - first + 1);
            case RESET -> "the log was started anew; it is told from its beginning";
            case UNKNOWN -> "there is no such partition any more; what was not seen of it cannot be had";
        };
    }
}
