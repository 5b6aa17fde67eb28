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
        /** The log is a new one and starts from the beginning: what the reader had seen was of another. */
        RESET
    }

    public String detail() {
        return switch (cause) {
            case RETENTION -> "up to %d events are no longer kept".formatted(last - first + 1);
            case RESET -> "the log was started anew; it is told from its beginning";
        };
    }
}
