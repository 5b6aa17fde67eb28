package io.flashwire.cli.gateway;

import io.flashwire.contracts.Alert;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** An alert on one line: when, how loud, what kind of message, what is known, what, who says so. */
public final class AlertLine {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private AlertLine() {}

    public static String of(Alert alert) {
        var sources = alert.sources().stream().map(Alert.Origin::name).collect(Collectors.joining(", "));
        return "%s  %-8s  %-6s  %-9s  %s%s%s"
                .formatted(
                        TIME.format(alert.occurredAt()),
                        alert.tier(),
                        alert.type(),
                        alert.incident().status(),
                        plain(alert.title()),
                        sources.isEmpty() ? "" : " — " + plain(sources),
                        alert.exercise() ? "  [exercise]" : "");
    }

    /** The words come from outside: they may not steer the terminal. */
    private static String plain(String words) {
        return words.replaceAll("\\p{Cntrl}+", " ");
    }
}
