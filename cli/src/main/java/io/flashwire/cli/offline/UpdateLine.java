package io.flashwire.cli.offline;

import io.flashwire.contracts.Clock;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Source;
import io.flashwire.contracts.UpdateState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line as an update: a whole one, or as little as an id and a text. */
final class UpdateLine {

    private static final Source UNKNOWN = new Source("unknown", "Unknown source", null, "F");

    private final InstantSource clock;

    /** @param clock for lines that do not say when they were first seen */
    UpdateLine(InstantSource clock) {
        this.clock = clock;
    }

    LiveUpdate read(String json) throws BadLine {
        var fields = Fields.of(json);
        var id = fields.text("id").filter(text -> !text.isBlank()).orElseThrow(() -> new BadLine("id: is missing"));
        var headline = fields.text("headline").orElse("");
        var body = fields.text("body").orElse("");
        if (headline.isBlank() && body.isBlank()) {
            throw new BadLine("headline, body: one of them must say something");
        }
        var publishedAt = fields.time("publishedAt");
        return new LiveUpdate(
                id,
                source(fields),
                fields.text("key").orElse(id),
                fields.record("revision", Integer.class).orElse(1),
                fields.record("state", UpdateState.class).orElse(UpdateState.LIVE),
                orNull(fields.text("url")),
                headline,
                body,
                orNull(fields.text("language")),
                orNull(publishedAt),
                orNull(fields.time("modifiedAt")),
                fields.time("firstSeenAt").or(() -> publishedAt).orElseGet(clock::instant),
                fields.record("clock", Clock.class).orElseGet(() -> clockOf(publishedAt)),
                orNull(fields.record("urgency", Integer.class)),
                orNull(fields.time("embargoedUntil")));
    }

    private static Source source(Fields fields) throws BadLine {
        if (!fields.has("source")) {
            return UNKNOWN;
        }
        if (fields.node().get("source").isTextual()) {
            return Source.of(fields.node().get("source").asText());
        }
        var id = fields.node().get("source").path("id").asText("");
        if (id.isBlank()) {
            throw new BadLine("source: must be an id or an object with an id");
        }
        var source = fields.record("source", Source.class).orElse(UNKNOWN);
        return new Source(id, nameOr(source.name(), id), source.url(), source.grade());
    }

    private static String nameOr(@Nullable String name, String id) {
        return name == null ? id : name;
    }

    private static Clock clockOf(Optional<Instant> publishedAt) {
        return publishedAt
                .map(time -> Clock.of(Clock.Basis.EXPLICIT_OFFSET, time.toString(), "Z"))
                .orElseGet(() -> Clock.of(Clock.Basis.UNKNOWN, null, null));
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
