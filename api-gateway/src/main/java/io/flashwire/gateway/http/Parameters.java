package io.flashwire.gateway.http;

import io.flashwire.gateway.archive.Cursor;
import io.flashwire.gateway.archive.PageRequest;
import io.flashwire.gateway.archive.TimeRange;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads query parameters: several values of one come as {@code kind=A&kind=B} or {@code kind=A,B}. */
final class Parameters {

    static final int MAX_VALUES = 50;
    static final int MAX_WORD = 200;
    private static final Pattern COMMA = Pattern.compile(",");

    private Parameters() {}

    static Set<String> words(String name, List<String> given) {
        var words = given.stream()
                .flatMap(COMMA::splitAsStream)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.size() > MAX_VALUES) {
            throw new BadParameter(name, "has more than " + MAX_VALUES + " values");
        }
        if (words.stream().anyMatch(word -> word.length() > MAX_WORD)) {
            throw new BadParameter(name, "has a value longer than " + MAX_WORD + " characters");
        }
        return new LinkedHashSet<>(words);
    }

    static <E extends Enum<E>> Set<E> choices(String name, List<String> given, Class<E> type) {
        var choices = EnumSet.noneOf(type);
        for (var word : words(name, given)) {
            choices.add(choice(name, word, type));
        }
        return choices;
    }

    static <E extends Enum<E>> E choice(String name, String given, Class<E> type) {
        return EnumSet.allOf(type).stream()
                .filter(each -> each.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new BadParameter(
                        name,
                        "is one of "
                                + EnumSet.allOf(type).stream().map(Enum::name).collect(Collectors.joining(", "))));
    }

    /** The usual one where none is given. */
    static <E extends Enum<E>> E choice(String name, @Nullable String given, E usual) {
        return present(given)
                .map(word -> choice(name, word, usual.getDeclaringClass()))
                .orElse(usual);
    }

    static Optional<Boolean> flag(String name, @Nullable String given) {
        return present(given).map(value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadParameter(name, "is true or false");
        });
    }

    static Optional<Instant> time(String name, @Nullable String given) {
        return present(given).map(value -> {
            try {
                var time = OffsetDateTime.parse(value).toInstant();
                if (TimeRange.storable(time)) {
                    return time;
                }
            } catch (DateTimeException _) {
                // told below
            }
            throw new BadParameter(name, "is a time with its offset, for instance 2020-09-27T08:39:00Z");
        });
    }

    static TimeRange range(@Nullable String since, @Nullable String until) {
        return new TimeRange(time("since", since), time("until", until));
    }

    static Optional<String> text(String name, @Nullable String given) {
        var text = present(given);
        if (text.isPresent() && text.get().length() > MAX_WORD) {
            throw new BadParameter(name, "is longer than " + MAX_WORD + " characters");
        }
        return text;
    }

    static int number(String name, String given) {
        try {
            return Integer.parseInt(given);
        } catch (NumberFormatException _) {
            throw new BadParameter(name, "is no number");
        }
    }

    static int number(String name, String given, int least, int most) {
        int number = number(name, given);
        if (number < least || number > most) {
            throw new BadParameter(name, "is a number from %d to %d".formatted(least, most));
        }
        return number;
    }

    static PageRequest page(@Nullable String limit, @Nullable String cursor) {
        return new PageRequest(
                present(limit).map(Parameters::limit).orElse(PageRequest.DEFAULT_LIMIT),
                present(cursor)
                        .map(given -> Cursor.read(given)
                                .orElseThrow(
                                        () -> new BadParameter("cursor", "is none that a page was answered with"))));
    }

    /** A page in the order of time; the order of changes is for updates only. */
    static PageRequest pageInTime(@Nullable String limit, @Nullable String cursor) {
        var page = page(limit, cursor);
        if (page.after().orElse(null) instanceof Cursor.AtChange) {
            throw new BadParameter("cursor", "is of an answer in the order of changes");
        }
        return page;
    }

    /** A page in the order of changes. */
    static PageRequest pageInChanges(@Nullable String limit, @Nullable String cursor) {
        var page = page(limit, cursor);
        if (page.after().orElse(null) instanceof Cursor.AtTime) {
            throw new BadParameter("cursor", "is of an answer in the order of time");
        }
        return page;
    }

    static Optional<String> present(@Nullable String given) {
        return Optional.ofNullable(given).filter(value -> !value.isBlank());
    }

    private static int limit(String given) {
        return number("limit", given, 1, PageRequest.MAX_LIMIT);
    }
}
