package io.flashwire.gateway.http;

import io.flashwire.contracts.LiveUpdate;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What ingest-service takes and answers, for the OpenAPI document: the gateway passes both on as they are. */
@Schema(
        name = "Source",
        requiredProperties = {"id", "url"})
record FollowedSource(
        String id,

        @Schema(minLength = 1, maxLength = LONGEST) @Nullable
        String name,

        URI url,

        @Schema(description = "auto, or the form it is known to have", defaultValue = "auto") @Nullable
        String kind,

        @Schema(
                description = "who publishes it; sources of one outlet do not confirm each other",
                minLength = 1,
                maxLength = LONGEST)
        @Nullable
        String outlet,

        @Schema(examples = "Asia/Tbilisi") @Nullable String zone,

        @Schema(minLength = 1, maxLength = LONGEST) @Nullable
        String language,

        @Schema(description = "reliability, A to F", minLength = 1) @Nullable
        String grade,

        @Schema(description = "between two polls; left out, its own pace decides", examples = "15s") @Nullable
        String interval,

        @Schema(description = "values go in and are never shown") @Nullable
        Map<String, String> headers,

        @Schema(description = "how long it may bring nothing new before it counts as stale", defaultValue = "1d")
        @Nullable
        String freshness,

        @Schema(description = "whether the links of teasers are followed")
        boolean fullText,

        boolean paused,

        @Schema(readOnly = true, description = "whether the file of sources declares it")
        boolean inFile,

        @Schema(readOnly = true) @Nullable Health health,

        @Schema(readOnly = true) @Nullable Standing progress) {

    private static final int LONGEST = 2048;

    @Schema(name = "SourceHealth")
    record Health(Status status, Instant since, String reason) {}

    @Schema(name = "SourceStatus")
    enum Status {
        SPEAKING,
        BEGINNING,
        STALE,
        EMPTY,
        FAILING,
        OVERDUE,
        STOPPED,
        PAUSED
    }

    @Schema(name = "SourceProgress")
    record Standing(
            Instant followedSince,
            Instant nextPollAt,
            @Nullable Instant polledAt,
            @Nullable Instant answeredAt,
            @Nullable Instant newsAt,
            int entries,
            int failures,
            @Nullable String failure) {}

    @Schema(name = "TriedSource")
    record Tried(boolean readable, int entries, List<LiveUpdate> first, List<String> problems) {}
}
