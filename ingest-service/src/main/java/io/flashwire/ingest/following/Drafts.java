package io.flashwire.ingest.following;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flashwire.contracts.WireJson;
import io.flashwire.egress.Egress;
import io.flashwire.ingest.reading.Kind;
import io.flashwire.ingest.source.KnownSource;
import io.flashwire.ingest.source.KnownSources;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes sources as JSON objects: the API, the file and the database have the same form. */
public final class Drafts {

    private static final Set<String> FIELDS = Set.of(
            "id",
            "name",
            "url",
            "kind",
            "outlet",
            "zone",
            "language",
            "grade",
            "interval",
            "headers",
            "freshness",
            "fullText",
            "paused");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern OUTLET = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");
    private static final Pattern GRADE = Pattern.compile("[A-F]");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]{1,2000}");
    private static final Pattern OURS = Pattern.compile(
            "(?i)host|connection|content-.*|transfer-.*|te|upgrade|expect|proxy-.*|accept-encoding|if-.*");
    private static final int MOST_HEADERS = 16;
    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);
    private static final Duration LONGEST_INTERVAL = Duration.ofDays(1);
    private static final Duration SHORTEST_FRESHNESS = Duration.ofMinutes(1);
    private static final Duration LONGEST_FRESHNESS = Duration.ofDays(365);
    private static final Duration USUAL_FRESHNESS = Duration.ofHours(24);

    private final KnownSources outlets;

    /** @param outlets from which a source has what it does not say itself */
    public Drafts(KnownSources outlets) {
        this.outlets = outlets;
    }

    public Draft read(JsonNode json) {
        return new OneDraft(json).read();
    }

    /** The whole of it, headers with their values: not for anybody's eyes. */
    public ObjectNode write(Followed source) {
        var json = WireJson.mapper().createObjectNode();
        json.put("id", source.id());
        json.put("name", source.name());
        json.put("url", source.url().toString());
        json.put("kind", source.kind() == null ? Kind.AUTO : source.kind().label());
        json.put("outlet", source.outlet());
        put(json, "zone", source.zone());
        put(json, "language", source.language());
        put(json, "grade", source.grade());
        put(json, "interval", source.interval() == null ? null : Spans.write(source.interval()));
        var headers = json.putObject("headers");
        source.headers().values().forEach(headers::put);
        json.put("freshness", Spans.write(source.freshness()));
        json.put("fullText", source.fullText());
        json.put("paused", source.paused());
        return json;
    }

    /** For everybody's eyes. */
    public ObjectNode show(Followed source) {
        var json = write(source);
        var headers = json.putObject("headers");
        source.headers().values().keySet().forEach(name -> headers.put(name, SecretHeaders.HIDDEN));
        return json;
    }

    /**
     * The source after a JSON merge patch (RFC 7396): what is absent stays, what is null goes back to its default. A header value
     * that is sent back as it was shown stays too.
     */
    public Draft patched(Followed source, JsonNode patch) {
        if (!patch.isObject()) {
            return new Draft.Invalid(List.of(new Draft.Violation("", "a patch must be an object")));
        }
        if (patch.has("id") && !patch.path("id").asText().equals(source.id())) {
            return new Draft.Invalid(List.of(new Draft.Violation("id", "cannot be changed")));
        }
        var merged = write(source);
        patch.properties().forEach(change -> {
            if (change.getKey().equals("headers") && change.getValue().isObject()) {
                mergeHeaders(source, merged.withObject("headers"), change.getValue());
            } else {
                merged.set(change.getKey(), change.getValue());
            }
        });
        return read(merged);
    }

    private static void mergeHeaders(Followed source, ObjectNode merged, JsonNode patch) {
        patch.properties().forEach(header -> {
            var name = header.getKey();
            boolean asShown = header.getValue().asText().equals(SecretHeaders.HIDDEN)
                    && source.headers().values().containsKey(name);
            if (asShown) {
                return;
            }
            // Names of headers do not tell capitals from small letters.
            List.copyOf(merged.properties()).stream()
                    .map(Map.Entry::getKey)
                    .filter(name::equalsIgnoreCase)
                    .forEach(merged::remove);
            if (!header.getValue().isNull()) {
                merged.set(name, header.getValue());
            }
        });
    }

    private static void put(ObjectNode json, String field, @Nullable Object value) {
        if (value != null) {
            json.put(field, value.toString());
        }
    }

    /** One object, and what is wrong with it. */
    private final class OneDraft {

        private final JsonNode json;
        private final List<Draft.Violation> violations = new ArrayList<>();

        OneDraft(JsonNode json) {
            this.json = json;
        }

        Draft read() {
            if (!json.isObject()) {
                return new Draft.Invalid(List.of(new Draft.Violation("", "a source must be an object")));
            }
            json.fieldNames().forEachRemaining(field -> {
                if (!FIELDS.contains(field)) {
                    refuse(field, "is no field of a source");
                }
            });
            var source = source();
            return violations.isEmpty() ? new Draft.Valid(source) : new Draft.Invalid(violations);
        }

        private Followed source() {
            var id = required("id", ID, "must be 1 to 64 letters, digits, dots, dashes and underscores");
            var outlet = text("outlet", OUTLET, "must be the id of an outlet");
            var known = outlets.withId(outlet == null ? id : outlet);
            var name = text("name", null, "");
            var zone = zone();
            var language = language();
            var grade = text("grade", GRADE, "must be one of A to F");
            return new Followed(
                    id,
                    name != null ? name : known.map(KnownSource::name).orElse(id),
                    url(),
                    kind(),
                    outlet == null ? id : outlet,
                    zone != null ? zone : known.map(KnownSource::zone).orElse(null),
                    language != null
                            ? language
                            : known.map(KnownSource::language).orElse(null),
                    grade != null ? grade : known.map(KnownSource::grade).orElse(null),
                    span("interval", SHORTEST_INTERVAL, LONGEST_INTERVAL),
                    headers(),
                    Objects.requireNonNullElse(
                            span("freshness", SHORTEST_FRESHNESS, LONGEST_FRESHNESS), USUAL_FRESHNESS),
                    flag("fullText"),
                    flag("paused"));
        }

        private void refuse(String field, String detail) {
            violations.add(new Draft.Violation(field, detail));
        }

        private @Nullable String text(String field, @Nullable Pattern form, String otherwise) {
            var value = json.path(field);
            if (value.isMissingNode() || value.isNull()) {
                return null;
            }
            var text = value.asText();
            if (!(value.isTextual() || value.isNumber()) || text.isBlank() || text.length() > 2_048) {
                refuse(field, "must be a text of 1 to 2048 characters");
                return null;
            }
            if (form != null && !form.matcher(text).matches()) {
                refuse(field, otherwise);
                return null;
            }
            return text;
        }

        private String required(String field, @Nullable Pattern form, String otherwise) {
            if (!json.hasNonNull(field)) {
                refuse(field, "is missing");
            }
            var text = text(field, form, otherwise);
            return text == null ? "" : text;
        }

        private URI url() {
            var url = required("url", null, "");
            var objection = url.isEmpty() ? Optional.<String>empty() : Egress.objection(url);
            objection.ifPresent(detail -> refuse("url", detail));
            return URI.create(objection.isPresent() ? "" : url);
        }

        private @Nullable Kind kind() {
            var label = text("kind", null, "");
            try {
                return label == null ? null : Kind.labelled(label).orElse(null);
            } catch (IllegalArgumentException e) {
                refuse("kind", "is wrong: " + e.getMessage());
                return null;
            }
        }

        private @Nullable ZoneId zone() {
            var zone = text("zone", null, "");
            try {
                return zone == null ? null : ZoneId.of(zone);
            } catch (DateTimeException _) {
                refuse("zone", "is no zone, such as Asia/Tbilisi or +04:00");
                return null;
            }
        }

        private @Nullable String language() {
            var tag = text("language", null, "");
            try {
                return tag == null
                        ? null
                        : new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            } catch (IllformedLocaleException _) {
                refuse("language", "is no language tag, such as en or vi");
                return null;
            }
        }

        private @Nullable Duration span(String field, Duration shortest, Duration longest) {
            var text = text(field, null, "");
            if (text == null) {
                return null;
            }
            var span = Spans.read(text);
            if (span.isEmpty()
                    || span.get().compareTo(shortest) < 0
                    || span.get().compareTo(longest) > 0) {
                refuse(
                        field,
                        "must be a time from %s to %s, such as 15s, 5m or 24h"
                                .formatted(Spans.write(shortest), Spans.write(longest)));
                return null;
            }
            return span.get();
        }

        private SecretHeaders headers() {
            var headers = json.path("headers");
            if (headers.isMissingNode() || headers.isNull()) {
                return SecretHeaders.NONE;
            }
            if (!headers.isObject() || headers.size() > MOST_HEADERS) {
                refuse("headers", "must be an object of at most " + MOST_HEADERS + " names with their values");
                return SecretHeaders.NONE;
            }
            var values = new HashMap<String, String>();
            headers.properties().forEach(header -> values.put(header.getKey(), header(header)));
            return new SecretHeaders(values);
        }

        /** The value is not repeated in what is said of it. */
        private String header(Map.Entry<String, JsonNode> header) {
            var name = header.getKey();
            if (!HEADER.matcher(name).matches() || OURS.matcher(name).matches()) {
                refuse("headers." + name, "cannot be set");
            }
            var value = header.getValue().asText();
            if (!header.getValue().isTextual() || !VALUE.matcher(value).matches()) {
                refuse("headers." + name, "must be 1 to 2000 printable characters of ASCII");
            }
            return value;
        }

        private boolean flag(String field) {
            var value = json.path(field);
            if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
                refuse(field, "must be true or false");
            }
            return value.asBoolean(false);
        }
    }
}
