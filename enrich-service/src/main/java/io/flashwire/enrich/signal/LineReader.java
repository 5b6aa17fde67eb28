package io.flashwire.enrich.signal;

import io.flashwire.contracts.Actor;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Figure;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Span;
import io.flashwire.enrich.actor.ActorMention;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the events of one sentence by their phrases and the cues around them. */
final class LineReader {

    private static final int NEGATION_REACH = 4;
    private static final int NUMBER_REACH = 6;

    private final LiveUpdate update;
    private final CueBook book;
    private final Line line;
    private final List<StemTrie.Hit<CueFile.Phrases>> events;

    LineReader(LiveUpdate update, CueBook book, Line line) {
        this.update = update;
        this.book = book;
        this.line = line;
        this.events = book.events(line);
    }

    List<Signal> signals() {
        var signals = new ArrayList<Signal>();
        for (var event : events) {
            var signal = signal(event);
            if (signal != null) {
                signals.add(signal);
            }
        }
        return signals;
    }

    private @Nullable Signal signal(StemTrie.Hit<CueFile.Phrases> hit) {
        var phrases = hit.entry();
        var kind = phrases.kind();
        var own = phrases.done() || phrases.status() != null
                ? phrases.status() == null ? EventStatus.OCCURRED : phrases.status()
                : null;
        var cues = cues(hit);
        var verdict = Verdict.of(kind, own, cues);
        var killed = kind == EventKind.CASUALTIES ? number(hit) : 0;
        if (verdict == null || (kind == EventKind.CASUALTIES && killed == 0)) {
            return null;
        }
        var speaker = speaker();
        var named = actor(hit);
        var actor = named == null && speaker != null && isParty(speaker) && isOnlyParty(speaker) ? speaker : named;
        var last = lastOf(hit);
        var evidence = Span.of(
                update,
                line.field(),
                line.tokens().get(firstOf(hit)).start(),
                line.tokens().get(last).end());
        var figures = killed == 0
                ? List.<Figure>of()
                : List.of(new Figure(
                        Figure.What.KILLED, killed, false, null, speaker == null ? null : speaker.actorId(), evidence));
        return new Signal(
                kind, claimed(kind, verdict, actor, speaker), actor, speaker, place(hit), evidence, cues, figures);
    }

    private Set<Cue> cues(StemTrie.Hit<?> event) {
        int part = line.partOf(event.first());
        int end = line.partOf(event.last());
        var cues = EnumSet.noneOf(Cue.class);
        boolean opened = part > 0 && book.opens(line, part);
        boolean closing = book.verbLast() || isAlone(end);
        for (var cue : line.cues()) {
            int at = line.partOf(cue.first());
            boolean here = at >= part && at <= end;
            boolean framing = cue.entry().isStance() && opened && at == part - 1;
            boolean behind = cue.entry().isStance() && closing && at == end + 1 && !holdsEvent(end + 1);
            boolean goesOn = !cue.entry().isStance() && at == end + 1 && isAlone(end) && !hasAct(part, end);
            if ((here && !isWithinEvent(cue)) || framing || behind || goesOn) {
                cues.add(cue.entry());
            }
        }
        if (cues.contains(Cue.NOT) && !isNegated(event)) {
            cues.remove(Cue.NOT);
        }
        if (namesPastYear(part)) {
            cues.add(Cue.HISTORY);
        }
        return cues;
    }

    /** Whether nothing but this part of the sentence tells an event, and the next one only goes on with it. */
    private boolean isAlone(int part) {
        return part + 1 < line.parts() && !holdsEvent(part + 1);
    }

    private boolean holdsEvent(int part) {
        return events.stream().anyMatch(event -> line.partOf(event.first()) == part);
    }

    private boolean hasAct(int from, int to) {
        return line.cues().stream()
                .anyMatch(cue -> !cue.entry().isStance()
                        && line.partOf(cue.first()) >= from
                        && line.partOf(cue.first()) <= to
                        && !isWithinEvent(cue));
    }

    private boolean isWithinEvent(StemTrie.Hit<Cue> cue) {
        return events.stream().anyMatch(event -> event.first() <= cue.first() && cue.last() <= event.last());
    }

    /** A "not" counts for the words close to it. */
    private boolean isNegated(StemTrie.Hit<?> event) {
        for (var not : line.cues()) {
            if (not.entry() != Cue.NOT || line.partOf(not.first()) != line.partOf(event.last())) {
                continue;
            }
            if (isNear(not, event.first(), event.last())) {
                return true;
            }
            for (var act : line.cues()) {
                boolean other = act.entry() != Cue.NOT && line.partOf(act.first()) == line.partOf(not.first());
                if (other && isNear(not, act.first(), act.last())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isNear(StemTrie.Hit<Cue> not, int first, int last) {
        int before = first - not.last();
        int behind = not.first() - last;
        return (before > 0 && before <= NEGATION_REACH)
                || (behind >= 0 && behind <= NEGATION_REACH)
                || (not.first() >= first && not.last() <= last);
    }

    private boolean namesPastYear(int part) {
        int now = update.at().atZone(ZoneOffset.UTC).getYear();
        for (int at = 0; at < line.tokens().size(); at++) {
            var text = line.tokens().get(at).text();
            if (line.partOf(at) == part && text.matches("(19|20)\\d\\d.*") && text.length() <= 8) {
                int year = Integer.parseInt(text.substring(0, 4));
                if (year < now) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The number closest to the words: how many were killed. */
    private long number(StemTrie.Hit<?> hit) {
        long best = 0;
        int nearest = NUMBER_REACH + 1;
        for (int at = 0; at < line.tokens().size(); at++) {
            int distance = at < hit.first() ? hit.first() - at : at > hit.last() ? at - hit.last() : 0;
            var text = line.tokens().get(at).text().replaceAll("[.,\u00a0 ]|\\p{L}+$", "");
            if (distance < nearest
                    && !text.isEmpty()
                    && text.length() < 7
                    && text.chars().allMatch(Character::isDigit)) {
                nearest = distance;
                best = Long.parseLong(text);
            }
        }
        return best;
    }

    private int firstOf(StemTrie.Hit<?> event) {
        int first = event.first();
        for (var cue : line.cues()) {
            boolean same = line.partOf(cue.first()) == line.partOf(event.first());
            first = same && !cue.entry().equals(Cue.SAID) ? Math.min(first, cue.first()) : first;
        }
        return first;
    }

    private int lastOf(StemTrie.Hit<?> event) {
        int last = event.last();
        for (var cue : line.cues()) {
            boolean same = line.partOf(cue.first()) == line.partOf(event.first());
            last = same && !cue.entry().equals(Cue.SAID) ? Math.max(last, cue.last()) : last;
        }
        return last;
    }

    /** Whoever can do it and stands before the words in their part, else the first one behind them. */
    private @Nullable ActorMention actor(StemTrie.Hit<?> event) {
        int part = line.partOf(event.first());
        ActorMention behind = null;
        for (var actor : line.actors()) {
            if (!isParty(actor) || line.partOf(actor) != part) {
                continue;
            }
            if (line.indexOf(actor.firstToken()) < event.first()) {
                return actor;
            }
            behind = behind == null ? actor : behind;
        }
        return behind == null && book.verbLast() ? subjectBefore(part) : behind;
    }

    /** "İsrail, … başlattı": the subject set off by a comma. */
    private @Nullable ActorMention subjectBefore(int part) {
        for (var actor : line.actors()) {
            if (isParty(actor) && line.partOf(actor) == part - 1 && !hasAct(part - 1, part - 1)) {
                return actor;
            }
        }
        return null;
    }

    /** Whoever speaks of what is done without naming anybody did it. */
    private boolean isOnlyParty(ActorMention speaker) {
        return line.actors().stream()
                .filter(LineReader::isParty)
                .allMatch(actor -> Objects.equals(actor.affiliation(), speaker.affiliation()));
    }

    private static boolean isParty(ActorMention actor) {
        return switch (actor.type()) {
            case STATE, GOVERNMENT, MILITARY, ARMED_GROUP -> true;
            case PERSON, ORGANISATION -> actor.affiliation() != null;
            case MEDIA, CIVILIANS -> false;
        };
    }

    private @Nullable ActorMention speaker() {
        for (var cue : line.cues()) {
            if (cue.entry() == Cue.SAID || cue.entry() == Cue.ACCUSED) {
                for (var actor : line.actors()) {
                    if (line.partOf(actor) == line.partOf(cue.first()) && actor.type() != Actor.Type.MEDIA) {
                        return actor;
                    }
                }
            }
        }
        return null;
    }

    /** What a side says of the other one, or gains by its own word, is a claim. */
    private static Verdict claimed(
            EventKind kind, Verdict verdict, @Nullable ActorMention actor, @Nullable ActorMention speaker) {
        if (speaker == null || !isParty(speaker) || !SignalCoder.isContested(kind, verdict.status())) {
            return verdict;
        }
        boolean own = actor != null
                && (actor.actorId().equals(speaker.actorId())
                        || (actor.affiliation() != null && actor.affiliation().equals(speaker.affiliation())));
        boolean gain = kind == EventKind.TERRITORY || kind == EventKind.EQUIPMENT_LOSS;
        return own && !gain ? verdict : new Verdict(EventStatus.CLAIMED, true, verdict.optional());
    }

    private @Nullable String place(StemTrie.Hit<?> event) {
        String any = null;
        String country = null;
        for (var place : line.places()) {
            if (place.countryOnly()) {
                country = country == null ? place.placeId() : country;
            } else if (any == null || line.indexOf(place.firstToken()) <= event.first()) {
                any = any == null ? place.placeId() : any;
            }
        }
        return any != null ? any : country;
    }
}
