package io.flashwire.contracts;

/** How loudly a desk is told, the loudest first. */
public enum Tier {
    FLASH,
    BULLETIN,
    URGENT,
    ROUTINE;

    public boolean atLeast(Tier other) {
        return compareTo(other) <= 0;
    }

    public static Tier louder(Tier one, Tier other) {
        return one.atLeast(other) ? one : other;
    }
}
