package io.flashwire.alert.alert;

import io.flashwire.alert.incident.JoinRules.Rule;
import io.flashwire.alert.incident.Ledger;
import io.flashwire.alert.incident.Life;
import io.flashwire.alert.incident.Naming;
import io.flashwire.alert.incident.Sighting;
import io.flashwire.alert.incident.Situation;
import io.flashwire.contracts.Alert.Claim;
import io.flashwire.contracts.Alert.Evidence;
import io.flashwire.contracts.Alert.Location;
import io.flashwire.contracts.Alert.Origin;
import io.flashwire.contracts.Alert.Party;
import io.flashwire.contracts.Alert.Stage;
import io.flashwire.contracts.Alert.Stance;
import io.flashwire.contracts.Span;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a desk can be told of a situation as its evidence stands.
 *
 * @param situation as far as it is told
 * @param glance the sum of it
 */
record Picture(Situation situation, Glance glance, Rule rule) {

    // With all of these in any script, an alert stays below the 20 kB that webhook receivers take.
    private static final int MOST_QUOTES = 4;
    private static final int LONGEST_QUOTE = 400;
    private static final int LONGEST_CLAIM = 200;

    /**
     * What is to be told of a situation: how it stood when the latest report came that a desk cares about, had each come
     * when it was published. So it follows from the set of reports, in whatever order and batches they arrived, and what
     * changes nothing that a desk cares about changes nothing of what it was told.
     */
    static Picture of(Situation situation, Rule rule, Naming naming, Thresholds thresholds) {
        var unfolding = new Unfolding(rule, situation.side(), naming);
        var sightings = situation.sightings();
        Glance told = null;
        var toldOf = 0;
        for (var known = 1; known <= sightings.size(); known++) {
            var sighting = sightings.get(known - 1);
            unfolding.take(sighting);
            // An update arrives with all that it tells.
            var whole = known == sightings.size()
                    || !sighting.report()
                            .updateId()
                            .equals(sightings.get(known).report().updateId());
            if (whole && unfolding.raises()) {
                var now = unfolding.glance();
                if (told == null
                        || !Changes.between(Standing.of(told), now, thresholds).isEmpty()) {
                    told = now;
                    toldOf = known;
                }
            }
        }
        return new Picture(
                situation.first(toldOf), Objects.requireNonNull(told, "a situation that nothing raises"), rule);
    }

    Sighting leading() {
        return glance.leading();
    }

    Life life() {
        return glance.life();
    }

    @Nullable
    Party actor() {
        return glance.actor();
    }

    @Nullable
    Party target() {
        return glance.target();
    }

    @Nullable
    Location place() {
        return glance.place();
    }

    List<Origin> sources() {
        return glance.sources();
    }

    Ledger ledger() {
        return glance.ledger();
    }

    Naming naming() {
        return glance.naming();
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
        return rule.prelude() == null ? List.of() : Stages.of(situation, naming());
    }

    @Nullable
    Instant takesEffectAt() {
        return leading().event().occursAt();
    }

    /** The leading one first, then by the clock, one from each update. */
    private Stream<Sighting> quoted() {
        return Stream.concat(
                        Stream.of(leading()),
                        situation.raising().stream()
                                .filter(sighting -> !sighting.report()
                                        .updateId()
                                        .equals(leading().report().updateId())))
                .limit(MOST_QUOTES);
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
