package io.flashwire.benchmarks;

import io.flashwire.contracts.Actor;
import io.flashwire.contracts.Alert;
import io.flashwire.contracts.Clock;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.Event;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Field;
import io.flashwire.contracts.IncidentStatus;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Place;
import io.flashwire.contracts.Source;
import io.flashwire.contracts.Span;
import io.flashwire.contracts.Tier;
import io.flashwire.contracts.UpdateState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Updates and alerts that are alike in their numbers: a few sources tell much, most things are quiet, and words are common or rare. */
final class MadeNews {

    private static final int SOURCES = 120;
    private static final int VOCABULARY = 6_000;
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Instant now;

    MadeNews(Instant now) {
        this.now = now;
    }

    EnrichedUpdate update(int number) {
        var random = new Random(number);
        var state = skewed(random, States.NAMES.size());
        var name = States.NAMES.get(state);
        var kind = any(random, EventKind.class);
        var status = any(random, EventStatus.class);
        var headline = name + ": " + words(random, 6);
        var at = now.minus(BETWEEN.multipliedBy(number));
        var source = ArchiveLoader.SOURCE + skewed(random, SOURCES);
        var update = new LiveUpdate(
                "u-query-benchmark-" + number,
                new Source(source, source, null, "B"),
                "entry-" + number,
                1,
                UpdateState.LIVE,
                "https://news.example/" + number,
                headline,
                words(random, 90),
                random.nextInt(5) == 0 ? "vi" : "en",
                at,
                null,
                at,
                Clock.of(Clock.Basis.EXPLICIT_OFFSET, at.toString(), "Z"),
                null,
                null);
        return new EnrichedUpdate(
                update,
                0.9,
                List.of(new Actor(actor(state), name, Actor.Type.STATE, actor(state), null, List.of())),
                List.of(place(state, random)),
                List.of(new Event(
                        kind,
                        status,
                        actor(state),
                        null,
                        null,
                        null,
                        false,
                        null,
                        Span.of(update, Field.HEADLINE, 0, name.length()),
                        0.9,
                        Event.Codes.NONE,
                        false)),
                List.of(),
                tier(random));
    }

    Alert alert(int incident, int sequence) {
        var random = new Random(incident);
        var state = skewed(random, States.NAMES.size());
        var name = States.NAMES.get(state);
        var kind = any(random, EventKind.class);
        var place = place(state, random);
        var at = now.minus(Duration.ofMinutes(4L * incident)).plusSeconds(60L * sequence);
        var id = "i-query-benchmark-" + incident;
        var sources = IntStream.rangeClosed(1, sequence)
                .mapToObj(each -> ArchiveLoader.SOURCE + Math.floorMod(incident * 7 + each * 13, SOURCES))
                .toList();
        return new Alert(
                id + "." + sequence,
                new Alert.Incident(id, kind + " in " + name, any(random, IncidentStatus.class)),
                sequence == 1 ? Alert.Type.ALERT : Alert.Type.UPDATE,
                sequence,
                tier(random),
                kind,
                EventStatus.OCCURRED,
                name + ": " + words(random, 6),
                words(random, 40),
                new Alert.Party(actor(state), name, actor(state)),
                null,
                new Alert.Location(place.id(), place.name(), place.country(), place.latitude(), place.longitude()),
                at,
                at,
                "a benchmark",
                IntStream.range(1, sequence).mapToObj(each -> id + "." + each).toList(),
                sources.stream()
                        .map(source -> new Alert.Origin(source, source, null))
                        .toList(),
                IntStream.range(0, sources.size())
                        .mapToObj(each -> new Alert.Evidence(
                                "u-" + incident + "-" + each,
                                1,
                                sources.get(each),
                                null,
                                at.minusSeconds(30L * (sources.size() - each)),
                                new Span(Field.BODY, 0, 5, "words")))
                        .toList(),
                List.of(),
                true);
    }

    /** The first of them most often. */
    private static <E extends Enum<E>> E any(Random random, Class<E> type) {
        var all = List.of(type.getEnumConstants());
        return all.get(skewed(random, all.size()));
    }

    private static Place place(int state, Random random) {
        var latitude = -60 + (state * 37 % 130) + random.nextInt(20) * 0.1;
        var longitude = -170 + (state * 61 % 340) + random.nextInt(20) * 0.1;
        return new Place(
                "geo-%d-%.1f-%.1f".formatted(state, latitude, longitude),
                States.NAMES.get(state),
                latitude,
                longitude,
                "C" + (char) ('A' + state % 26),
                null,
                0.9,
                List.of());
    }

    static String actor(int state) {
        return "S%02d".formatted(state);
    }

    private static Tier tier(Random random) {
        var chance = random.nextInt(100);
        return chance < 1 ? Tier.FLASH : chance < 5 ? Tier.BULLETIN : chance < 20 ? Tier.URGENT : Tier.ROUTINE;
    }

    static String word(int number) {
        return "word" + Integer.toString(number, Character.MAX_RADIX);
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> word(skewed(random, VOCABULARY)))
                .collect(Collectors.joining(" "));
    }

    /** The first are much more common than the last. */
    private static int skewed(Random random, int bound) {
        return (int) (bound * Math.pow(random.nextDouble(), 3));
    }
}
