package io.flashwire.ingest.push;

import com.fasterxml.jackson.databind.JsonNode;
import io.flashwire.ingest.push.Verdict.Refused;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of one pushed object, read strictly; what is wrong with the first of them is remembered. */
final class Fields {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final JsonNode object;
    private final String path;
    private final List<Refused> refusals;

    Fields(JsonNode object) {
        this(object, "", new ArrayList<>());
    }

    private Fields(JsonNode object, String path, List<Refused> refusals) {
        this.object = object;
        this.path = path;
        this.refusals = refusals;
    }

    Fields within(String field) {
        return new Fields(object.path(field), path + field + ".", refusals);
    }

    boolean has(String field) {
        return object.hasNonNull(field);
    }

    JsonNode get(String field) {
        return object.path(field);
    }

    Optional<Refused> refusal() {
        return refusals.stream().findFirst();
    }

    void refuse(String field, String detail) {
        refusals.add(new Refused(path + field, detail));
    }

    /** Empty where it is absent or refused. */
    String text(String field, int longest) {
        var found = optionalText(field, longest);
        return found == null ? "" : found;
    }

    String requiredText(String field, int longest) {
        var found = text(field, longest);
        if (found.isBlank() && refusals.isEmpty()) {
            refuse(field, "is missing");
        }
        return found;
    }

    @Nullable
    String optionalText(String field, int longest) {
        if (!has(field)) {
            return null;
        }
        var value = get(field);
        if (!value.isTextual()) {
            refuse(field, "must be a string");
            return null;
        }
        var text = value.asText();
        if (text.length() > longest) {
            refuse(field, "is longer than " + longest + " characters");
            return null;
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            refuse(field, "holds half a surrogate pair, which is no character");
            return null;
        }
        return text;
    }

    /** A moment with its offset, as it was written. */
    @Nullable
    Instant moment(String field) {
        var text = optionalText(field, 40);
        if (text == null) {
            return null;
        }
        try {
            var moment = OffsetDateTime.parse(text).toInstant();
            if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
                refuse(field, "is not in this age");
                return null;
            }
            return moment;
        } catch (DateTimeParseException _) {
            refuse(field, "is no ISO 8601 time with an offset, such as 2020-09-27T19:50:00+04:00");
            return null;
        }
    }

    @Nullable
    Integer number(String field, int least, int most) {
        if (!has(field)) {
            return null;
        }
        var value = get(field);
        if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
            refuse(field, "must be a whole number from %d to %d".formatted(least, most));
            return null;
        }
        return value.asInt();
    }

    boolean isTrue(String field) {
        if (has(field) && !get(field).isBoolean()) {
            refuse(field, "must be true or false");
        }
        return get(field).asBoolean();
    }

    @Nullable
    String address(String field, int longest) {
        var text = optionalText(field, longest);
        if (text == null) {
            return null;
        }
        try {
            var scheme = new URI(text).getScheme();
            if (scheme == null || !(scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))) {
                refuse(field, "must begin with http: or https:");
            }
        } catch (URISyntaxException _) {
            refuse(field, "is no URL");
        }
        return text;
    }

    <E extends Enum<E>> @Nullable E oneOf(String field, Class<E> type) {
        var text = optionalText(field, 40);
        if (text == null) {
            return null;
        }
        var constants = type.getEnumConstants();
        var found = Arrays.stream(constants)
                .filter(constant -> constant.name().equals(text))
                .findFirst();
        if (found.isEmpty()) {
            var names = Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
            refuse(field, "must be one of " + names);
        }
        return found.orElse(null);
    }
}
