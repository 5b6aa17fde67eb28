package io.flashwire.gateway.live;

/** How the gateway ends a stream. */
public enum Ending {
    /** The client reads slower than it is told. */
    SLOW("slow", 1013),
    /** It goes on elsewhere, or here in a moment. */
    RECONNECT("reconnect", 1012),
    /** The key or session is good no longer. */
    ENDED("ended", 1008);

    private final String event;
    private final short closeCode;

    Ending(String event, int closeCode) {
        this.event = event;
        this.closeCode = (short) closeCode;
    }

    String event() {
        return event;
    }

    /** As RFC 6455 and its registry number the reasons. */
    public short closeCode() {
        return closeCode;
    }
}
