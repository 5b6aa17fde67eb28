package io.flashwire.alert.alert;

import io.flashwire.alert.incident.JoinRules.Rule;
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
 * @param situation as far as it is told
 * @param leading the sighting that tells how far the event has come
 * @param outlets those that tell it independently, each with its first sighting
 * @param ledger what is said of numbers
 */
record Picture(
        Situation situation,
        Sighting leading,
        Life life,
        Tier tier,
        @Nullable Party actor,
        @Nullable Party target,
        @Nullable Location place,
        List<Sighting> outlets,
        Ledger ledger,
        Rule rule,
        Naming naming) {

    // With all of these in any script, an alert stays below the 20 kB that webhook receivers take.
    static final int MOST_SOURCES = 20;
    private static final int MOST_QUOTES = 4;
    private static final int LONGEST_QUOTE = 400;
    private static final int LONGEST_CLAIM = 200;

    /**
     * What is to be told of a situation: how it stood when the latest report came that a desk cares about, had each come
     * when it was published. So it follows from the set of reports, in whatever order and batches they arrived, and what
     * changes nothing that a desk cares about changes nothing of what it was told.
     */
    static Picture of(Situation situation, Rule rule, Naming naming, Thresholds thresholds) {
        var weighing = new Weighing(rule.ownAct(), naming);
        var book = new Ledger.Book(rule, situation.side(), naming);
        Picture told = null;
        var sightings = situation.sightings();
        for (var known = 1; known <= sightings.size(); known++) {
            var sighting = sightings.get(known - 1);
            weighing.take(sighting);
            book.take(sighting);
            // An update arrives with all that it tells.
            var whole = known == sightings.size()
                    || !sighting.report()
                            .updateId()
                            .equals(sightings.get(known).report().updateId());
            if (whole && weighing.raises()) {
                var now = of(situation.first(known), weighing, book.ledger(), rule, naming);
                if (told == null
                        || !Changes.between(Standing.of(told), now, thresholds).isEmpty()) {
                    told = now;
                }
            }
        }
        return Objects.requireNonNull(told, "a situation without anything that raises it");
    }

    private static Picture of(Situation situation, Weighing weighing, Ledger ledger, Rule rule, Naming naming) {
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
                weighing.outlets(),
                ledger,
                rule,
                naming);
    }

    List<Origin> sources() {
        return outlets.stream().limit(MOST_SOURCES).map(Picture::origin).toList();
    }

    List<Evidence> evidence() {
        return quoted().map(Picture::evidence).toList();
    }

    List<Claim> claims() {
        return Stream.concat(
                        quoted().map(sighting -> claim(sighting, Stance.ASSERTS)),
                        situation.denials().stream().limit(MOST_QUOTES).map(sighting -> claim(sighting, Stance.DENIES)))
                .toList();
    }

    /** How it came so far, for what comes in stages. */
    List<Stage> stages() {
        return rule.prelude() == null ? List.of() : Stages.of(situation, naming);
    }

    @Nullable
    Instant takesEffectAt() {
        return leading.event().occursAt();
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
    private Stream<Sighting> quoted() {
        return Stream.concat(
                        Stream.of(leading),
                        situation.raising().stream()
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
