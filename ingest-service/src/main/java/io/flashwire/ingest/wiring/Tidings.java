package io.flashwire.ingest.wiring;

import io.flashwire.ingest.following.Tracked;
import io.flashwire.ingest.metrics.PollMetrics;
import io.flashwire.ingest.polling.Poll;
import io.flashwire.ingest.reading.Reading.Hub;
import io.flashwire.ingest.revision.Admission;
import io.flashwire.ingest.websub.Subscriber;
import java.time.Instant;
import java.util.List;

/** What a poll brings is counted, and the hub that it names is asked to bring the rest. */
record Tidings(PollMetrics metrics, Subscriber subscriber) implements Poll.Takings {

    @Override
    public void took(Tracked tracked, Instant arrivedAt, List<Admission> admissions) {
        metrics.took(tracked, arrivedAt, admissions);
    }

    @Override
    public void named(Tracked tracked, Hub hub) {
        subscriber.offered(tracked.source().id(), hub);
    }
}
