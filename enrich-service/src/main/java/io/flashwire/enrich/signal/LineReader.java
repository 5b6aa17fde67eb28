package io.flashwire.enrich.signal;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Figure;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Span;
import io.flashwire.enrich.actor.ActorMention;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the events of one sentence by their phrases and the cues around them. */
final class LineReader {

    private static final int NUMBER_REACH = 6;

    private final LiveUpdate update;
    private final CueBook book;
    private final Line line;
    private final List<StemTrie.Hit<CueFile.Phrases>> events;
    private final Parts parts;
    private final @Nullable ActorMention speaker;
    private final boolean speaksOfNobodyElse;
    private final @Nullable String place;

    LineReader(LiveUpdate update, CueBook book, Line line) {
        this.update = update;
        this.book = book;
        this.line = line;
        events = book.events(line);
        parts = new Parts(line, book, events, update.at());
        speaker = parts.speaker();
        speaksOfNobodyElse = speaker != null && isOnlyParty(speaker);
        place = place();
    }

    List<Signal> signals() {
        if (isQuestion()) {
            return List.of();
        }
        var signals = new ArrayList<Signal>();
        for (var event : events) {
            var signal = signal(event);
            if (signal != null) {
                signals.add(signal);
            }
        }
        return signals;
    }

    private boolean isQuestion() {
        return !line.tokens().isEmpty()
                && switch (line.tokens().getLast().text()) {
                    case "?", "\u061f" -> true;
                    default -> false;
                };
    }

    private @Nullable Signal signal(StemTrie.Hit<CueFile.Phrases> hit) {
        var phrases = hit.entry();
        var kind = phrases.kind();
        var own = phrases.done() || phrases.status() != null
                ? phrases.status() == null ? EventStatus.OCCURRED : phrases.status()
                : null;
        var cues = cues(hit);
        var verdict = Verdict.of(kind, own, cues);
        long people = kind == EventKind.CASUALTIES ? number(hit) : 0;
        if (verdict == null || (kind == EventKind.CASUALTIES && people == 0)) {
            return null;
        }
        var named = actor(hit);
        var actor = named == null && speaker != null && isParty(speaker) && speaksOfNobodyElse ? speaker : named;
        int part = line.partOf(hit.first());
        var evidence = Span.of(
                update,
                line.field(),
                line.tokens().get(Math.min(hit.first(), parts.firstCue(part))).start(),
                line.tokens().get(Math.max(hit.last(), parts.lastCue(part))).end());
        var figures = people == 0
                ? List.<Figure>of()
                : List.of(new Figure(
                        phrases.counted(), people, false, null, speaker == null ? null : speaker.actorId(), evidence));
        return new Signal(kind, claimed(kind, verdict, actor), actor, speaker, place, evidence, cues, figures);
    }

    private Set<Cue> cues(StemTrie.Hit<?> event) {
        int part = line.partOf(event.first());
        int end = line.partOf(event.last());
        var cues = EnumSet.noneOf(Cue.class);
        boolean acts = false;
        for (int at = part; at <= end; at++) {
            cues.addAll(parts.cuesBesideEvents(at));
            acts |= parts.hasAct(at);
        }
        if (part > 0 && parts.isOpening(part)) {
            cues.addAll(stances(parts.cues(part - 1)));
        }
        boolean alone = end + 1 < line.parts() && !parts.holdsEvent(end + 1);
        if ((book.verbLast() || alone) && !parts.holdsEvent(end + 1)) {
            cues.addAll(stances(parts.cues(end + 1)));
        }
        if (alone && !acts) {
            parts.cues(end + 1).stream().filter(cue -> !cue.isStance()).forEach(cues::add);
        }
        if (cues.contains(Cue.NOT) && !parts.isNegated(event)) {
            cues.remove(Cue.NOT);
        }
        if (parts.namesPastYear(part)) {
            cues.add(Cue.HISTORY);
        }
        return cues;
    }

    private static List<Cue> stances(Set<Cue> cues) {
        return cues.stream().filter(Cue::isStance).toList();
    }

    /** The number closest to the words: how many it happened to. */
    private long number(StemTrie.Hit<?> hit) {
        long best = 0;
        int nearest = NUMBER_REACH + 1;
        int end = Math.min(line.tokens().size() - 1, hit.last() + NUMBER_REACH);
        for (int at = Math.max(0, hit.first() - NUMBER_REACH); at <= end; at++) {
            int distance = at < hit.first() ? hit.first() - at : at > hit.last() ? at - hit.last() : 0;
            long value = distance < nearest ? book.number(line.tokens().get(at)) : 0;
            if (value > 0) {
                nearest = distance;
                best = value;
            }
        }
        return best;
    }

    /** Whoever can do it and is named in their part; where verbs stand last, also the subject set off by a comma: "İsrail, … başlattı". */
    private @Nullable ActorMention actor(StemTrie.Hit<?> event) {
        int part = line.partOf(event.first());
        var named = parts.party(part);
        boolean before = named == null && book.verbLast() && part > 0 && !parts.hasAct(part - 1);
        return before ? parts.party(part - 1) : named;
    }

    /** Whoever speaks of what is done without naming anybody did it. */
    private boolean isOnlyParty(ActorMention speaker) {
        return line.actors().stream()
                .filter(LineReader::isParty)
                .allMatch(actor -> Objects.equals(actor.affiliation(), speaker.affiliation()));
    }

    static boolean isParty(ActorMention actor) {
        return switch (actor.type()) {
            case STATE, GOVERNMENT, MILITARY, ARMED_GROUP -> true;
            case PERSON, ORGANISATION -> actor.affiliation() != null;
            case MEDIA, CIVILIANS -> false;
        };
    }

    /** What a side says of the other one, or gains by its own word, is a claim. */
    private Verdict claimed(EventKind kind, Verdict verdict, @Nullable ActorMention actor) {
        if (speaker == null || !isParty(speaker) || !SignalCoder.isContested(kind, verdict.status())) {
            return verdict;
        }
        boolean own = actor != null
                && (actor.actorId().equals(speaker.actorId())
                        || (actor.affiliation() != null && actor.affiliation().equals(speaker.affiliation())));
        boolean gain = kind == EventKind.TERRITORY || kind == EventKind.EQUIPMENT_LOSS;
        return own && !gain ? verdict : new Verdict(EventStatus.CLAIMED, true, verdict.optional());
    }

    private @Nullable String place() {
        String country = null;
        for (var each : line.places()) {
            if (!each.countryOnly()) {
                return each.placeId();
            }
            country = country == null ? each.placeId() : country;
        }
        return country;
    }
}
