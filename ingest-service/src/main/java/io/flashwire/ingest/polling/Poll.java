package io.flashwire.ingest.polling;

import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.UpdateIds;
import io.flashwire.egress.Fetched;
import io.flashwire.egress.Fetched.Document;
import io.flashwire.egress.Validators;
import io.flashwire.ingest.following.Polled;
import io.flashwire.ingest.following.Tracked;
import io.flashwire.ingest.reading.Reading.Hub;
import io.flashwire.ingest.revision.Admission;
import io.flashwire.ingest.revision.Intake;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One look at a source: what has come since the last one is taken in before the outcome is told. */
public final class Poll {

    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(5);

    private final Pages pages;
    private final Teasers teasers;
    private final Intake intake;
    private final Takings takings;
    private final InstantSource clock;
    private final Seen seen = new Seen();

    public Poll(Pages pages, Intake intake, Takings takings, InstantSource clock) {
        this.pages = pages;
        this.teasers = new Teasers(pages);
        this.intake = intake;
        this.takings = takings;
        this.clock = clock;
    }

    /** Is told what each page brought. */
    @FunctionalInterface
    public interface Takings {

        /** @param arrivedAt when the page had arrived, whose news the log has by now */
        void took(Tracked tracked, Instant arrivedAt, List<Admission> admissions);

        /** A source that is one document was read: these are its entries, all of them where it is complete. */
        default void listed(Tracked tracked, List<LiveUpdate> there, boolean complete) {}

        /** The source was looked at, and is as it was at the last look. */
        default void unchanged(Tracked tracked) {}

        /** The source names a hub that tells of its changes. */
        default void named(Tracked tracked, Hub hub) {}
    }

    /** @param started under which the outcome will be put down */
    public Polled at(Tracked tracked, Instant started) {
        var source = tracked.source();
        var answers = tracked.progress().answers();
        boolean sweeping = answers.sweepIsDue(BETWEEN_SWEEPS, started);
        return switch (pages.fetch(source, source.url(), sweeping ? Validators.NONE : answers.validators())) {
            case Document first -> {
                var digest = UpdateIds.digest(new String(first.content(), StandardCharsets.ISO_8859_1));
                yield !sweeping && digest.equals(answers.digest())
                        ? unchanged(tracked, first.fresh())
                        : walk(tracked, started, sweeping).from(first, digest);
            }
            case Fetched.Unmodified(var fresh) -> unchanged(tracked, fresh);
            case Fetched.Gone _ -> new Polled.Gone();
            case Fetched.Refused(int status, var retryAfter) ->
                new Polled.Failed("it answers with status " + status, retryAfter);
            case Fetched.Failed(var why) -> new Polled.Failed(why, null);
            case Fetched.Forbidden(var why) -> new Polled.Failed(why, null);
        };
    }

    private Polled unchanged(Tracked tracked, @Nullable Duration fresh) {
        takings.unchanged(tracked);
        return new Polled.Unchanged(fresh);
    }

    private Walk walk(Tracked tracked, Instant started, boolean sweeping) {
        return new Walk(pages, intake, takings, clock, new Look(tracked, started, seen, teasers), sweeping);
    }
}
