package io.flashwire.benchmarks;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Each kind of question to the archive, with values that differ from one time to the next: common ones, rare ones, and none. */
final class Questions {

    private static final String JSON = "application/json";

    private Questions() {}

    record Question(String name, String accept, Function<Random, String> path) {}

    static List<Question> all(Instant now) {
        return List.of(
                json("updates, latest", _ -> "/api/updates"),
                json("updates of a source", r -> "/api/updates?source=" + source(r)),
                json("updates of a kind and status", r -> "/api/updates?kind=" + kind(r) + "&status=" + status(r)),
                json("updates of an actor and a tier", r -> "/api/updates?actor=" + actor(r) + "&tier=FLASH"),
                json("updates of a country, language", r -> "/api/updates?language=vi&country=C" + letter(r)),
                json("updates with a word", r -> "/api/updates?q=" + word(r)),
                json("updates with two words", r -> "/api/updates?q=" + word(r) + "+" + word(r)),
                json("updates with a word of a source", r -> "/api/updates?q=" + word(r) + "&source=" + source(r)),
                json("updates in a box", r -> "/api/updates?bbox=" + box(r)),
                json(
                        "updates in a circle",
                        r -> "/api/updates?near=%d,%d,%d"
                                .formatted(r.nextInt(-60, 70), r.nextInt(-170, 170), r.nextInt(1, 2000))),
                json("updates of a day", r -> "/api/updates?since=%s&until=%s".formatted(ago(now, r, 20), now)),
                json("updates changed after", r -> "/api/updates?changedAfter=" + ago(now, r, 1)),
                json(
                        "updates changed after, of a source",
                        r -> "/api/updates?changedAfter=" + ago(now, r, 1) + "&source=" + source(r)),
                json("updates, sparse, 500", _ -> "/api/updates?limit=500&fields=id,headline,tier"),
                json("one update", r -> "/api/updates/u-query-benchmark-" + r.nextInt(20_000)),
                json("updates by the hour", r -> "/api/updates/counts?by=SOURCE&value=" + source(r)),
                json(
                        "updates by the day, of each tier",
                        r -> "/api/updates/counts?by=TIER&per=DAY&since=" + ago(now, r, 200)),
                json("alerts, latest", _ -> "/api/alerts"),
                json("alerts of a kind in a box", r -> "/api/alerts?kind=" + kind(r) + "&bbox=" + box(r)),
                json("alerts of a source", r -> "/api/alerts?source=" + source(r)),
                new Question("alerts as Atom", "application/atom+xml", r -> "/api/alerts?kind=" + kind(r)),
                new Question(
                        "an alert as CAP",
                        "application/cap+xml",
                        r -> "/api/alerts/i-query-benchmark-%d.3".formatted(r.nextInt(10_000))),
                json("incidents, latest", _ -> "/api/incidents"),
                json("incidents of an actor and a kind", r -> "/api/incidents?actor=" + actor(r) + "&kind=" + kind(r)),
                json("incidents in a box", r -> "/api/incidents?bbox=" + box(r)),
                json("incidents changed after", r -> "/api/incidents?changedAfter=" + ago(now, r, 1)),
                json("one incident's history", r -> "/api/incidents/i-query-benchmark-" + r.nextInt(10_000)),
                json("incidents by the day", r -> "/api/incidents/counts?per=DAY&since=%s".formatted(ago(now, r, 30))),
                new Question("places of incidents", "application/geo+json", _ -> "/api/incidents/places?limit=500"),
                json("who had it first", _ -> "/api/latency"));
    }

    private static Question json(String name, Function<Random, String> path) {
        return new Question(name, JSON, path);
    }

    private static String source(Random random) {
        return ArchiveLoader.SOURCE + random.nextInt(125);
    }

    private static String kind(Random random) {
        var kinds = EventKind.values();
        return kinds[random.nextInt(kinds.length)].name();
    }

    private static String status(Random random) {
        var statuses = EventStatus.values();
        return statuses[random.nextInt(statuses.length)].name();
    }

    private static String actor(Random random) {
        return MadeNews.actor(random.nextInt(States.NAMES.size()));
    }

    private static char letter(Random random) {
        return (char) ('A' + random.nextInt(26));
    }

    private static String word(Random random) {
        return MadeNews.word(random.nextInt(6_500));
    }

    private static String box(Random random) {
        var west = random.nextInt(-180, 120);
        var south = random.nextInt(-90, 60);
        return "%d,%d,%d,%d".formatted(west, south, west + random.nextInt(1, 60), south + random.nextInt(1, 30));
    }

    private static Instant ago(Instant now, Random random, int days) {
        return now.minus(Duration.ofSeconds(random.nextLong(1, days * 86_400L)));
    }
}
