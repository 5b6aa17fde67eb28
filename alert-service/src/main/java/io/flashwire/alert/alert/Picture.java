package io.flashwire.alert.alert;

import io.flashwire.alert.incident.Life;
import io.flashwire.alert.incident.Sighting;
import io.flashwire.alert.incident.Situation;
import io.flashwire.alert.incident.Weighing;
import io.flashwire.contracts.Alert.Claim;
import io.flashwire.contracts.Alert.Evidence;
import io.flashwire.contracts.Alert.Location;
import io.flashwire.contracts.Alert.Origin;
import io.flashwire.contracts.Alert.Party;
import io.flashwire.contracts.Alert.Stance;
import io.flashwire.contracts.Span;
import io.flashwire.contracts.Tier;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a desk can be told of a situation as its evidence stands.
 *
 * @param leading the sighting that tells how far the event has come
 * @param newest when the latest of its reports was published
 */
record Picture(
        Situation situation,
        Sighting leading,
        Life life,
        Tier tier,
        @Nullable Party actor,
        @Nullable Party target,
        @Nullable Location place,
        List<Origin> sources,
        List<Evidence> evidence,
        List<Claim> claims,
        Instant newest) {

    // With all of these in any script, an alert stays below the 20 kB that webhook receivers take.
    static final int MOST_SOURCES = 20;
    private static final int MOST_QUOTES = 5;
    private static final int LONGEST_QUOTE = 400;
    private static final int LONGEST_CLAIM = 200;

    static Picture of(Situation situation, boolean ownActs) {
        var weighing = new Weighing(situation, ownActs);
        var raising = situation.raising();
        var leading = weighing.leading();
        return new Picture(
                situation,
                leading,
                weighing.life(),
                raising.stream().map(Sighting::tier).reduce(Tier.ROUTINE, Tier::louder),
                first(leading, raising, Sighting::actor),
                first(leading, raising, Sighting::target),
                raising.stream()
                        .filter(sighting -> sighting.place() != null)
                        .min(Comparator.comparingInt(sighting -> sighting.area().breadth()))
                        .map(Sighting::place)
                        .orElse(null),
                weighing.outlets().stream()
                        .limit(MOST_SOURCES)
                        .map(Picture::origin)
                        .toList(),
                quoted(leading, raising).map(Picture::evidence).toList(),
                Stream.concat(
                                quoted(leading, raising).map(sighting -> claim(sighting, Stance.ASSERTS)),
                                situation.denials().stream()
                                        .limit(MOST_QUOTES)
                                        .map(sighting -> claim(sighting, Stance.DENIES)))
                        .toList(),
                raising.getLast().at());
    }

    private static <T> @Nullable T first(
            Sighting leading, List<Sighting> raising, Function<Sighting, @Nullable T> part) {
        return Stream.concat(Stream.of(leading), raising.stream())
                .<@Nullable T>map(part)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The leading one first, then by the clock, one from each update. */
    private static Stream<Sighting> quoted(Sighting leading, List<Sighting> raising) {
        return Stream.concat(
                        Stream.of(leading),
                        raising.stream()
                                .filter(sighting -> !sighting.report()
                                        .updateId()
                                        .equals(leading.report().updateId())))
                .limit(MOST_QUOTES);
    }

    private static Origin origin(Sighting sighting) {
        var report = sighting.report();
        return new Origin(report.source().id(), report.source().name(), report.url());
    }

    private static Evidence evidence(Sighting sighting) {
        var report = sighting.report();
        return new Evidence(
                report.updateId(),
                report.revision(),
                report.source().id(),
                report.url(),
                report.at(),
                clipped(sighting.event().evidence(), LONGEST_QUOTE));
    }

    private static Claim claim(Sighting sighting, Stance stance) {
        return new Claim(
                sighting.speaker() == null ? null : sighting.speaker().id(),
                stance,
                sighting.report().updateId(),
                clipped(sighting.event().evidence(), LONGEST_CLAIM).text());
    }

    private static Span clipped(Span span, int longest) {
        if (span.text().length() <= longest) {
            return span;
        }
        var length = Character.isHighSurrogate(span.text().charAt(longest - 1)) ? longest - 1 : longest;
        return new Span(
                span.field(), span.start(), span.start() + length, span.text().substring(0, length));
    }
}
