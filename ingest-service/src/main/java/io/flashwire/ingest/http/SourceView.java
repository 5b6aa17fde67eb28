package io.flashwire.ingest.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.contracts.WireJson;
import io.flashwire.ingest.following.Drafts;
import io.flashwire.ingest.following.Health;
import io.flashwire.ingest.following.Tracked;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the API shows of a source beside what it is.
 *
 * @param inFile whether the file declares it
 */
record SourceView(boolean inFile, Health health, Standing progress) {

    /** How far the following has come. */
    record Standing(
            Instant followedSince,
            Instant nextPollAt,
            @Nullable Instant polledAt,
            @Nullable Instant answeredAt,
            @Nullable Instant newsAt,
            int entries,
            int failures,
            @Nullable String failure) {}

    /** All that is shown of it, in one object. */
    static ObjectNode of(Tracked tracked, Drafts drafts, Instant now) {
        var progress = tracked.progress();
        var answers = progress.answers();
        var trouble = progress.trouble();
        var standing = new Standing(
                progress.since(),
                progress.nextPollAt(),
                progress.polledAt(),
                answers.answeredAt(),
                answers.newsAt(),
                answers.entries(),
                trouble == null ? 0 : trouble.failures(),
                trouble == null ? null : trouble.why());
        var view = new SourceView(tracked.inFile(), tracked.health(now), standing);
        return drafts.show(tracked.source()).setAll(WireJson.mapper().<ObjectNode>valueToTree(view));
    }
}
