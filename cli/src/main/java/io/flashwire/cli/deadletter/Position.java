package io.flashwire.cli.deadletter;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a record is, written as {@code topic:partition:offset}. */
public record Position(String topic, int partition, long offset) {

    private static final Pattern FORM = Pattern.compile("([\\w.-]+):(\\d{1,6}):(\\d{1,18})");

    public static Optional<Position> parse(String text) {
        var match = FORM.matcher(text);
        return match.matches()
                ? Optional.of(
                        new Position(match.group(1), Integer.parseInt(match.group(2)), Long.parseLong(match.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return topic + ":" + partition + ":" + offset;
    }
}
