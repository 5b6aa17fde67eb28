package io.flashwire.alert.channel;

import io.flashwire.contracts.Alert;
import io.flashwire.contracts.Alert.Toll;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Figure;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What alerts are titled in a language other than that they are written in, as data.
 *
 * @param statuses how far it came, with {@code {name}} and {@code {occurred}} of the kind
 * @param figures what was counted, with {@code {0}} for the number
 * @param atLeast with {@code {0}} for the figure
 * @param suffered kinds that are told of those who suffered them
 */
record Titles(
        Map<EventKind, Kind> kinds,
        Map<EventStatus, String> statuses,
        Map<Figure.What, String> figures,
        String atLeast,
        List<EventKind> suffered) {

    record Kind(String name, String occurred, @Nullable String ended) {}

    Titles {
        kinds = new EnumMap<>(kinds);
        statuses = new EnumMap<>(statuses);
        figures = new EnumMap<>(figures);
        suffered = List.copyOf(suffered);
        for (var kind : EventKind.values()) {
            Objects.requireNonNull(kinds.get(kind), () -> "no words for the kind " + kind);
        }
        for (var status : EventStatus.values()) {
            Objects.requireNonNull(statuses.get(status), () -> "no words for the status " + status);
        }
        for (var what : Figure.What.values()) {
            Objects.requireNonNull(figures.get(what), () -> "no words for figures of " + what);
        }
    }

    /** Who, what and where: of the same parts as the title that the alert bears. */
    String of(Alert alert, Locale locale) {
        var who = Optional.ofNullable(suffered.contains(alert.kind()) ? alert.target() : alert.actor())
                .or(() -> Optional.ofNullable(alert.actor()))
                .or(() -> Optional.ofNullable(alert.target()))
                .map(Alert.Party::name);
        var place = Optional.ofNullable(alert.place())
                .map(Alert.Location::name)
                .filter(name -> who.filter(party -> party.contains(name)).isEmpty());
        var title = who.map(name -> name + ": ").orElse("")
                + what(alert, locale)
                + place.map(name -> " (" + name + ")").orElse("");
        return title.substring(0, 1).toUpperCase(locale) + title.substring(1);
    }

    private String what(Alert alert, Locale locale) {
        var counts = alert.tolls() == null ? "" : counts(alert.tolls(), locale);
        return counts.isEmpty() ? phrase(alert.kind(), alert.status()) : counts;
    }

    /** Of each figure what was said last. */
    private String counts(List<Toll> tolls, Locale locale) {
        return tolls.stream()
                .collect(Collectors.toMap(
                        Toll::what,
                        toll -> toll,
                        BinaryOperator.maxBy(Comparator.comparing(Toll::at)),
                        () -> new EnumMap<>(Figure.What.class)))
                .values()
                .stream()
                .map(toll -> {
                    var count = Objects.requireNonNull(figures.get(toll.what()))
                            .replace("{0}", String.format(locale, "%,d", toll.latest()));
                    return toll.atLeast() ? atLeast.replace("{0}", count) : count;
                })
                .collect(Collectors.joining(", "));
    }

    private String phrase(EventKind kind, EventStatus status) {
        var words = Objects.requireNonNull(kinds.get(kind));
        if (status == EventStatus.ENDED && words.ended() != null) {
            return words.ended();
        }
        return Objects.requireNonNull(statuses.get(status))
                .replace("{name}", words.name())
                .replace("{occurred}", words.occurred());
    }
}
