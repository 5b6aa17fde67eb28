package io.flashwire.gateway.live;

/** The log did not answer. */
public final class LogUnavailable extends RuntimeException {
    public LogUnavailable(Throwable cause) {
        super("the log does not answer", cause);
    }
}
