package io.flashwire.gateway.live;

import java.util.Comparator;

/** One ordered part of the log. */
public record Partition(String topic, int number) implements Comparable<Partition> {

    private static final Comparator<Partition> ORDER =
            Comparator.comparing(Partition::topic).thenComparingInt(Partition::number);

    @Override
    public int compareTo(Partition other) {
        return ORDER.compare(this, other);
    }
}
