package io.flashwire.ingest.following;

import io.flashwire.egress.Validators;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a source has answered so far.
 *
 * @param validators to ask with the next time
 * @param digest of the document that was read last
 * @param answeredAt when it last answered
 * @param newsAt when it last brought something new
 * @param entries in what was read last
 * @param pages of it
 * @param sweptAt when all of its pages were last read
 * @param emptySince since when it answers with nothing in it
 */
public record Answers(
        Validators validators,
        @Nullable String digest,
        @Nullable Instant answeredAt,
        @Nullable Instant newsAt,
        int entries,
        int pages,
        @Nullable Instant sweptAt,
        @Nullable Instant emptySince) {

    static final Answers NONE = new Answers(Validators.NONE, null, null, null, 0, 0, null, null);

    Answers read(Polled.Read read, Instant now) {
        return new Answers(
                read.validators(),
                read.digest(),
                now,
                read.news() > 0 ? now : newsAt,
                read.entries(),
                read.pages(),
                read.sweptAt(),
                read.entries() > 0 ? null : emptySince == null ? now : emptySince);
    }

    Answers again(Instant now) {
        return new Answers(validators, digest, now, newsAt, entries, pages, sweptAt, emptySince);
    }

    /** Whether it is time to look at all pages again, since entries on the later ones change too. */
    public boolean sweepIsDue(Duration pause, Instant now) {
        return sweptAt == null || (pages > 1 && !sweptAt.plus(pause).isAfter(now));
    }
}
