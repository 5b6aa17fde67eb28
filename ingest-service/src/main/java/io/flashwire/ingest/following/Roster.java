package io.flashwire.ingest.following;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The sources that are followed, with their progress. The file and the API change the same ones, and the later change counts: what
 * the API did to a source of the file stands until the file says something new of it.
 */
public interface Roster {

    List<Tracked> all();

    Optional<Tracked> find(String id);

    /** False where there is one with this id. */
    boolean add(Followed source);

    /** Empty where there is none with this id. A paused or ended source that is followed anew is asked at once. */
    Optional<Tracked> change(String id, UnaryOperator<Followed> change);

    /** False where there is none with this id. */
    boolean remove(String id);

    /** Takes over what the file says now: what is new in it, what it says otherwise than before, and what it says no longer. */
    void declare(List<Followed> sources);

    /** Some of those that are due, the longest due first; nobody else is given them until the lease ends or is settled. */
    List<Tracked> lease(String owner, int most, Duration time);

    /** Those that the owner still holds are his for this long again. */
    void renew(String owner, Duration time);

    /** Puts down what became of a source, and gives it back. Where it was changed meanwhile its progress is dropped. */
    void settle(String owner, Tracked polled, Progress progress);
}
