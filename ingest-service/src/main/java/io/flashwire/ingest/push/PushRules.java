package io.flashwire.ingest.push;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.contracts.Clock;
import io.flashwire.contracts.Clock.Basis;
import io.flashwire.contracts.Clock.Flag;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Source;
import io.flashwire.contracts.UpdateIds;
import io.flashwire.contracts.UpdateState;
import io.flashwire.ingest.clock.Dated;
import io.flashwire.ingest.clock.Skew;
import io.flashwire.ingest.push.Verdict.Accepted;
import io.flashwire.ingest.push.Verdict.Refused;
import io.flashwire.ingest.revision.Candidate;
import io.flashwire.ingest.source.KnownSources;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a pushed update must be like.
 *
 * <p>It needs a {@code source} (an id, or an object with one), the publisher's {@code key}, and a {@code headline} or a
 * {@code body}, which only a withdrawal may leave out. A malformed {@code publishedAt} is refused; one in the future is taken and
 * flagged; without one the update is taken, but stays off the clock. A {@code LiveUpdate} is a valid push: what {@code ingest}
 * prints can be pushed as it is, with its {@code clock}.
 */
public final class PushRules {

    static final int LONGEST_KEY = 500;
    static final int LONGEST_HEADLINE = 2_000;
    static final int LONGEST_BODY = 100_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_VERSION = 100;
    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_CLOCK_TEXT = 200;
    private static final Pattern SOURCE_ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");
    private static final Pattern GRADE = Pattern.compile("[A-F]");

    private final KnownSources sources;
    private final Skew skew;
    private final InstantSource clock;

    public PushRules(KnownSources sources, Skew skew, InstantSource clock) {
        this.sources = sources;
        this.skew = skew;
        this.clock = clock;
    }

    public Verdict judge(JsonNode item) {
        if (!item.isObject()) {
            return new Refused("", "an update must be a JSON object");
        }
        var fields = new Fields(item);
        var candidate = candidate(fields, clock.instant());
        return fields.refusal().<Verdict>map(refused -> refused).orElseGet(() -> new Accepted(candidate));
    }

    private Candidate candidate(Fields fields, Instant now) {
        var source = source(fields);
        var key = fields.requiredText("key", LONGEST_KEY);
        var headline = fields.text("headline", LONGEST_HEADLINE);
        var body = fields.text("body", LONGEST_BODY);
        var told = fields.oneOf("state", UpdateState.class);
        var state = told == null ? UpdateState.LIVE : told;
        if (headline.isBlank() && body.isBlank() && state != UpdateState.WITHDRAWN) {
            fields.refuse("body", "is missing, and so is the headline");
        }
        var publishedAt = fields.moment("publishedAt");
        var dated = skew.check(new Dated(publishedAt, clock(fields, publishedAt)), now);
        var modifiedAt = fields.moment("modifiedAt");
        var update = new LiveUpdate(
                UpdateIds.of(source.id(), key),
                source,
                key,
                1,
                state,
                fields.address("url", LONGEST_URL),
                headline,
                body,
                language(fields),
                dated.publishedAt(),
                modifiedAt,
                now,
                dated.clock(),
                fields.number("urgency", 1, 9),
                fields.moment("embargoedUntil"),
                fields.optionalText("version", LONGEST_VERSION),
                null,
                null,
                fields.isTrue("test") ? true : null);
        var readAt = fields.moment("firstSeenAt");
        return new Candidate(update, modifiedAt == null ? readAt : modifiedAt);
    }

    private Source source(Fields fields) {
        if (fields.get("source").isTextual()) {
            return sources.complete(Source.of(sourceId(fields, "source")));
        }
        if (!fields.get("source").isObject()) {
            fields.refuse("source", fields.has("source") ? "must be an id, or an object with one" : "is missing");
            return Source.of("");
        }
        var object = fields.within("source");
        var id = sourceId(object, "id");
        var name = object.optionalText("name", LONGEST_NAME);
        var url = object.address("url", LONGEST_URL);
        var grade = object.optionalText("grade", 1);
        if (grade != null && !GRADE.matcher(grade).matches()) {
            object.refuse("grade", "must be a letter from A to F");
        }
        return sources.complete(new Source(id, name == null ? id : name, url, grade));
    }

    private static String sourceId(Fields fields, String field) {
        var id = fields.requiredText(field, LONGEST_NAME);
        if (!id.isBlank() && !SOURCE_ID.matcher(id).matches()) {
            fields.refuse(field, "must be up to 64 letters, digits, dots, hyphens and underscores");
        }
        return id;
    }

    private static @Nullable String language(Fields fields) {
        var tag = fields.optionalText("language", 35);
        if (tag == null) {
            return null;
        }
        try {
            var _ = new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException _) {
            fields.refuse("language", "is no language tag, such as en or pt-BR");
        }
        return tag;
    }

    /** As the pusher tells it, where it read the time itself; otherwise the time says for itself how it is meant. */
    private static Clock clock(Fields fields, @Nullable Instant publishedAt) {
        var text = fields.get("publishedAt").asText("");
        if (fields.has("clock") && fields.get("clock").isObject()) {
            return toldClock(fields.within("clock"), fields, publishedAt);
        }
        if (publishedAt == null) {
            return new Clock(Basis.UNKNOWN, null, null, List.of(Flag.UNPARSEABLE));
        }
        return Clock.of(
                Basis.EXPLICIT_OFFSET,
                text,
                OffsetDateTime.parse(text).getOffset().getId());
    }

    private static Clock toldClock(Fields told, Fields fields, @Nullable Instant publishedAt) {
        var basis = told.oneOf("basis", Basis.class);
        var flags = new ArrayList<Flag>();
        for (var flag : told.get("flags")) {
            Flag known = flag(flag.asText());
            if (known == null) {
                told.refuse("flags", "holds an unknown flag");
            } else {
                flags.add(known);
            }
        }
        if (publishedAt == null && flags.isEmpty()) {
            flags.add(Flag.UNPARSEABLE);
        }
        if ((publishedAt == null) != (basis == null || basis == Basis.UNKNOWN)
                && fields.refusal().isEmpty()) {
            told.refuse("basis", "and publishedAt contradict each other: UNKNOWN means that there is no time");
        }
        return new Clock(
                basis == null ? Basis.UNKNOWN : basis,
                told.optionalText("text", LONGEST_CLOCK_TEXT),
                told.optionalText("zone", LONGEST_CLOCK_TEXT),
                flags);
    }

    private static @Nullable Flag flag(String name) {
        for (var flag : Flag.values()) {
            if (flag.name().equals(name)) {
                return flag;
            }
        }
        return null;
    }
}
