package io.flashwire.alert.delivery;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Does a piece of work as often as there is any: at once when it is woken, and now and then for safety. */
public final class Pump {

    private static final Logger LOG = System.getLogger(Pump.class.getName());
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);
    private static final Duration GATHERING = Duration.ofMillis(20);

    private final String name;
    private final BooleanSupplier work;
    private final Duration poll;
    private final Semaphore woken = new Semaphore(0);
    private final Semaphore urgent = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;

    /**
     * @param work answers whether there may be more to do at once
     * @param poll how long to wait at most for being woken
     */
    public Pump(String name, BooleanSupplier work, Duration poll) {
        this.name = name;
        this.work = work;
        this.poll = poll;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    public void wake() {
        urgent.release();
        woken.release();
    }

    /** In a moment: what comes one by one is better done together. */
    public void wakeSoon() {
        woken.release();
    }

    /** Lets the work under way come to its end. */
    public void stop() {
        stopping = true;
        wake();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!stopping) {
                woken.drainPermits();
                urgent.drainPermits();
                if (!worked()) {
                    var _ = woken.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)
                            && urgent.tryAcquire(GATHERING.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The database or the broker may be away for a while: the work is kept there, and is tried again until it succeeds. */
    private boolean worked() throws InterruptedException {
        try {
            return work.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The work of {0} failed and will be tried again: {1}", name, e.toString());
            Thread.sleep(AFTER_FAILURE);
            return !stopping;
        }
    }
}
