package io.flashwire.cli.play;

import io.flashwire.cli.Refusal;
import io.flashwire.cli.gateway.GatewayClient;
import io.flashwire.cli.gateway.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Pushes entries in the order of their times, at the pace in which they were published or as fast as it goes. */
public final class Player {

    private static final int TOGETHER = 100;

    private final GatewayClient gateway;
    private final InstantSource clock;

    public Player(GatewayClient gateway, InstantSource clock) {
        this.gateway = gateway;
        this.clock = clock;
    }

    /** @param speed how many times faster than it was; 0 is without any pause */
    public Tally play(List<Entry> entries, double speed) {
        var inOrder = entries.stream().sorted(Entry.BY_TIME).toList();
        var tally = new Tally();
        var start = clock.instant();
        for (int next = 0; next < inOrder.size(); ) {
            var due = new ArrayList<Entry>();
            awaitDue(start, lead(inOrder, next, speed));
            while (next < inOrder.size() && due.size() < TOGETHER && isDue(start, lead(inOrder, next, speed))) {
                due.add(inOrder.get(next++));
            }
            tally.add(due, push(due));
        }
        return tally;
    }

    private Receipt push(List<Entry> entries) {
        return gateway.push(entries.stream().map(Entry::pushed).toList());
    }

    /** How long after the start the entry is due. */
    private static Duration lead(List<Entry> entries, int index, double speed) {
        if (speed == 0) {
            return Duration.ZERO;
        }
        var since = Duration.between(entries.getFirst().at(), entries.get(index).at());
        return Duration.ofMillis(Math.round(since.toMillis() / speed));
    }

    private boolean isDue(Instant start, Duration lead) {
        return !clock.instant().isBefore(start.plus(lead));
    }

    private void awaitDue(Instant start, Duration lead) {
        var left = Duration.between(clock.instant(), start.plus(lead));
        if (left.isPositive()) {
            try {
                Thread.sleep(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Refusal("interrupted", e);
            }
        }
    }
}
