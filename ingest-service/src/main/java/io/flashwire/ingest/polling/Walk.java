package io.flashwire.ingest.polling;

import io.flashwire.egress.Fetched.Document;
import io.flashwire.egress.Validators;
import io.flashwire.ingest.following.Polled;
import io.flashwire.ingest.reading.Problem;
import io.flashwire.ingest.reading.Reading;
import io.flashwire.ingest.revision.Admission;
import io.flashwire.ingest.revision.Intake;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From the first page of a source to as many more as may hold something new. Entries that came since the last look push others to
 * the pages behind, so these are read where there is news before them, and all of them now and then.
 */
final class Walk {

    private static final int MOST_PAGES = 20;

    private final Pages pages;
    private final Intake intake;
    private final Poll.Takings takings;
    private final InstantSource clock;
    private final Look look;
    private final boolean sweeping;
    private final Set<URI> visited = new HashSet<>();
    private int read;
    private int news;

    Walk(Pages pages, Intake intake, Poll.Takings takings, InstantSource clock, Look look, boolean sweeping) {
        this.pages = pages;
        this.intake = intake;
        this.takings = takings;
        this.clock = clock;
        this.look = look;
        this.sweeping = sweeping;
    }

    Polled from(Document first, String digest) {
        visited.add(look.source().url());
        visited.add(first.url());
        var arrivedAt = clock.instant();
        var reading = pages.read(look.source(), first);
        if (reading.failed() && reading.updates().isEmpty()) {
            return new Polled.Failed("it cannot be read: " + reason(reading), null);
        }
        if (reading.hub() != null) {
            takings.named(look.tracked(), reading.hub());
        }
        return switch (through(first, reading, arrivedAt)) {
            case Stopped(var why) -> new Polled.Undone(why);
            case Ended(var sweptAt) -> {
                look.done();
                var quiet = longer(first.fresh(), reading.ttl());
                yield new Polled.Read(
                        look.entries(),
                        news,
                        first.validators(),
                        digest,
                        quiet,
                        read,
                        look.deferring() ? null : sweptAt);
            }
        };
    }

    private sealed interface End {}

    private record Stopped(String why) implements End {}

    /** @param sweptAt when all pages were read last; absent where some that should have been were not */
    private record Ended(@Nullable Instant sweptAt) implements End {}

    private End through(Document first, Reading firstReading, Instant firstArrivedAt) {
        var page = first;
        var reading = firstReading;
        var arrivedAt = firstArrivedAt;
        while (true) {
            read++;
            int newsBefore = news;
            if (take(reading, arrivedAt) instanceof Intake.Result.LogUnreachable(var reason)) {
                return new Stopped(reason);
            }
            var next = Pages.next(page.url(), reading).filter(visited::add);
            if (read == 1 && next.isEmpty()) {
                takings.listed(look.tracked(), reading.updates(), reading.complete());
            }
            if (next.isEmpty() || read == MOST_PAGES) {
                return new Ended(look.started());
            }
            if (!sweeping && news == newsBefore) {
                return new Ended(look.sweptAt());
            }
            if (!(pages.fetch(look.source(), next.get(), Validators.NONE) instanceof Document further)) {
                return new Ended(null);
            }
            page = further;
            arrivedAt = clock.instant();
            reading = pages.read(look.source(), further);
        }
    }

    private Intake.Result take(Reading reading, Instant arrivedAt) {
        var candidates = look.changed(reading.updates());
        var result = candidates.isEmpty() ? new Intake.Result.Taken(List.of()) : intake.take(candidates);
        if (result instanceof Intake.Result.Taken(var admissions)) {
            news += Math.toIntExact(admissions.stream()
                    .filter(admission -> admission instanceof Admission.Send)
                    .count());
            takings.took(look.tracked(), arrivedAt, admissions);
        }
        return result;
    }

    private static String reason(Reading reading) {
        return reading.problems().stream().map(Problem::reason).findFirst().orElse("nobody knows why");
    }

    private static @Nullable Duration longer(@Nullable Duration one, @Nullable Duration other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }
}
