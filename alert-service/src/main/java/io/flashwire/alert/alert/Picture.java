package io.flashwire.alert.alert;

import io.flashwire.alert.incident.JoinRules;
import io.flashwire.alert.incident.Ledger;
import io.flashwire.alert.incident.Life;
import io.flashwire.alert.incident.Naming;
import io.flashwire.alert.incident.Sighting;
import io.flashwire.alert.incident.Situation;
import io.flashwire.alert.incident.Weighing;
import io.flashwire.contracts.Alert.Claim;
import io.flashwire.contracts.Alert.Evidence;
import io.flashwire.contracts.Alert.Location;
import io.flashwire.contracts.Alert.Origin;
import io.flashwire.contracts.Alert.Party;
import io.flashwire.contracts.Alert.Stage;
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
 * @param ledger what is said of numbers
 * @param stages how it came so far, for what comes in stages
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
        Ledger ledger,
        List<Stage> stages,
        @Nullable Instant takesEffectAt,
        Instant newest,
        Naming naming) {

    // With all of these in any script, an alert stays below the 20 kB that webhook receivers take.
    static final int MOST_SOURCES = 20;
    private static final int MOST_QUOTES = 4;
    private static final int LONGEST_QUOTE = 400;
    private static final int LONGEST_CLAIM = 200;

    static Picture of(Situation situation, JoinRules.Rule rule, Naming naming) {
        var weighing = new Weighing(situation, rule.ownAct(), naming);
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
                situation.ledger(rule, naming),
                rule.prelude() == null ? List.of() : Stages.of(situation, naming),
                leading.event().occursAt(),
                raising.getLast().at(),
                naming);
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
        return new Origin(
                report.source().id(),
                report.source().name(),
                report.url(),
                report.source().grade());
    }

    private static Evidence evidence(Sighting sighting) {
        var report = sighting.report();
        return new Evidence(
                report.updateId(),
                report.revision(),
                report.source().id(),
                report.url(),
                report.at(),
                clipped(sighting.event().evidence(), LONGEST_QUOTE),
                sighting.context().language());
    }

    private static Claim claim(Sighting sighting, Stance stance) {
        return new Claim(
                sighting.speaker() == null ? null : sighting.speaker().id(),
                stance,
                sighting.report().updateId(),
                clipped(words(sighting)));
    }

    /** The sentence that it is told in; of what is older than that, the words it rests on. */
    static String words(Sighting sighting) {
        var sentence = sighting.context().sentence();
        return (sentence.isEmpty() ? sighting.event().evidence().text() : sentence)
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("^[“\"'‘](.*)[”\"'’]$", "$1")
                .replace('“', '‘')
                .replace('”', '’');
    }

    private static String clipped(String words) {
        if (words.length() <= LONGEST_CLAIM) {
            return words;
        }
        var end = Character.isHighSurrogate(words.charAt(LONGEST_CLAIM - 1)) ? LONGEST_CLAIM - 1 : LONGEST_CLAIM;
        return words.substring(0, end) + "…";
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
