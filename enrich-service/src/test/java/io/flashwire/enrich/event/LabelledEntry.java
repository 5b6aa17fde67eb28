package io.flashwire.enrich.event;

import io.flashwire.contracts.Clock;
import io.flashwire.contracts.EnrichedUpdate;
import io.flashwire.contracts.Event;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Source;
import io.flashwire.contracts.UpdateState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line of the labelled files: an entry and what it reports. */
record LabelledEntry(LiveUpdate update, List<Expected> expected) {

    /** Not scored: they never raise an alert on their own. */
    private static final Set<EventKind> QUIET =
            EnumSet.of(EventKind.TALKS, EventKind.AID, EventKind.SANCTIONS, EventKind.STATEMENT);

    private static final Pattern LANGUAGE = Pattern.compile("^([a-z]{2}): (.*)$");
    private static final Pattern SENTENCE = Pattern.compile("[.!?…։][\"'’”]?$|\\]$");
    private static final Instant AT = Instant.parse("2025-11-20T10:00:00Z");

    record Expected(
            EventKind kind,
            Set<EventStatus> statuses,
            @Nullable String actor,
            boolean lenient) {

        boolean alerts() {
            return !lenient && statuses.stream().allMatch(EventStatus::alerting);
        }

        boolean mayAlert() {
            return lenient || statuses.stream().anyMatch(EventStatus::alerting);
        }
    }

    static List<LabelledEntry> read(String file) {
        var name = "/events/" + file;
        try (var in = Objects.requireNonNull(LabelledEntry.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("open: "))
                    .map(LabelledEntry::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LabelledEntry parse(String line) {
        var matcher = LANGUAGE.matcher(line);
        boolean foreign = matcher.matches();
        var rest = foreign ? matcher.group(2) : line;
        int bar = rest.lastIndexOf(" | ");
        var text = bar < 0 ? rest : rest.substring(0, bar);
        var labels = bar < 0 ? "-" : rest.substring(bar + 3).strip();
        int slashes = text.indexOf(" // ");
        boolean sentence = slashes < 0 && SENTENCE.matcher(text).find();
        var headline = slashes >= 0 ? text.substring(0, slashes) : sentence ? "" : text;
        var body = slashes >= 0 ? text.substring(slashes + 4) : sentence ? text : "";
        return new LabelledEntry(update(headline, body, foreign ? matcher.group(1) : "en"), expected(labels));
    }

    private static List<Expected> expected(String labels) {
        var expected = new ArrayList<Expected>();
        for (var label : labels.split("\\s+", -1)) {
            if (!label.equals("-")) {
                boolean lenient = label.startsWith("~");
                var parts = (lenient ? label.substring(1) : label).split(":", -1);
                var statuses = EnumSet.noneOf(EventStatus.class);
                if (parts.length > 1) {
                    Arrays.stream(parts[1].split("\\|", -1))
                            .map(EventStatus::valueOf)
                            .forEach(statuses::add);
                }
                expected.add(new Expected(
                        EventKind.valueOf(parts[0]),
                        statuses,
                        parts.length > 2 ? parts[2] : null,
                        lenient || statuses.isEmpty()));
            }
        }
        return expected;
    }

    private static LiveUpdate update(String headline, String body, String language) {
        return new LiveUpdate(
                "labelled",
                Source.of("test"),
                "labelled",
                1,
                UpdateState.LIVE,
                null,
                headline,
                body,
                language,
                AT,
                null,
                AT,
                Clock.of(Clock.Basis.EXPLICIT_OFFSET, null, null),
                null,
                null);
    }

    /** What the reading gets wrong, one line each; empty where it is right. */
    List<String> errors(EnrichedUpdate read) {
        var errors = new ArrayList<String>();
        for (var wanted : expected) {
            if (!wanted.lenient() && !QUIET.contains(wanted.kind())) {
                var error = error(wanted, read);
                if (error != null) {
                    errors.add(error);
                }
            }
        }
        alerting(read).stream()
                .filter(kind -> expected.stream().noneMatch(e -> e.kind() == kind && e.mayAlert()))
                .forEach(kind -> errors.add("false alert " + kind));
        return errors;
    }

    private static @Nullable String error(Expected wanted, EnrichedUpdate read) {
        var mine = read.events().stream()
                .filter(event -> event.kind() == wanted.kind())
                .toList();
        if (mine.stream().noneMatch(event -> wanted.statuses().contains(event.status()))) {
            return wanted + " is " + mine.stream().map(Event::status).toList();
        }
        if (wanted.alerts() && !alerting(read).contains(wanted.kind())) {
            return wanted + " is told as background only";
        }
        boolean actor = wanted.actor() == null
                || !wanted.alerts()
                || mine.stream().anyMatch(event -> wanted.actor().equals(affiliation(event, read)));
        return actor
                ? null
                : wanted + " is by " + mine.stream().map(Event::actor).toList();
    }

    private static @Nullable String affiliation(Event event, EnrichedUpdate read) {
        return read.actors().stream()
                .filter(actor -> actor.id().equals(event.actor()))
                .map(actor -> actor.affiliation() == null ? actor.id() : actor.affiliation())
                .findFirst()
                .orElse(null);
    }

    /** The kinds that the reading would alert about. */
    static Set<EventKind> alerting(EnrichedUpdate read) {
        var kinds = EnumSet.noneOf(EventKind.class);
        read.events().stream()
                .filter(event -> !event.optional() && event.status().alerting() && !QUIET.contains(event.kind()))
                .forEach(event -> kinds.add(event.kind()));
        return kinds;
    }

    @Override
    public String toString() {
        return (update.headline() + " " + update.body()).strip();
    }
}
