package io.flashwire.ingest.websub;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where subscriptions are kept, one for each source. */
public interface Subscriptions {

    Optional<Subscription> ofSource(String source);

    Optional<Subscription> withToken(String token);

    /** In the place of what the source had before. */
    void keep(Subscription subscription);

    void remove(String source);

    /** Some of those whose hub is to be asked; each is handed to one replica, and put off until its next time. */
    List<Subscription> due(Instant now, int most);
}
