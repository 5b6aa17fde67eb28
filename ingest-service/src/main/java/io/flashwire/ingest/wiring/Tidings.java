package io.flashwire.ingest.wiring;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.ingest.following.Tracked;
import io.flashwire.ingest.metrics.PollMetrics;
import io.flashwire.ingest.polling.Poll;
import io.flashwire.ingest.reading.Reading.Hub;
import io.flashwire.ingest.revision.Admission;
import io.flashwire.ingest.revision.Candidate;
import io.flashwire.ingest.revision.Intake;
import io.flashwire.ingest.revision.Vanishing;
import io.flashwire.ingest.websub.Subscriber;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What a poll brings is counted; what vanished is withdrawn; the hub that it names is asked to bring the rest. */
record Tidings(PollMetrics metrics, Vanishing vanishing, Intake intake, Subscriber subscriber, InstantSource clock)
        implements Poll.Takings {

    @Override
    public void took(Tracked tracked, Instant arrivedAt, List<Admission> admissions) {
        metrics.took(tracked, arrivedAt, admissions);
    }

    @Override
    public void listed(Tracked tracked, List<LiveUpdate> there, boolean complete) {
        var source = tracked.source();
        withdraw(tracked, vanishing.look(source.id(), source.publisher(), there, complete, clock.instant()));
    }

    @Override
    public void unchanged(Tracked tracked) {
        var source = tracked.source();
        withdraw(tracked, vanishing.lookAgain(source.id(), source.publisher(), clock.instant()));
    }

    /** What the log does not take now is found again at the next look. */
    private void withdraw(Tracked tracked, List<Candidate> gone) {
        if (!gone.isEmpty() && intake.take(gone) instanceof Intake.Result.Taken) {
            vanishing.settled(tracked.source().id(), gone);
        }
    }

    @Override
    public void named(Tracked tracked, Hub hub) {
        subscriber.offered(tracked.source().id(), hub);
    }
}
