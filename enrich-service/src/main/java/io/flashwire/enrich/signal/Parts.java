package io.flashwire.enrich.signal;

import io.flashwire.contracts.Actor;
import io.flashwire.enrich.actor.ActorMention;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each part of a line holds, gathered in one walk: its events ask for it as often as they like. */
final class Parts {

    private static final int NEGATION_REACH = 4;
    private static final int LONGEST_CUE = 6;
    private static final Set<Cue> NONE = Set.of();

    private static final class Part {
        private final Set<Cue> cues = EnumSet.noneOf(Cue.class);
        private final Set<Cue> besideEvents = EnumSet.noneOf(Cue.class);
        private int firstCue = Integer.MAX_VALUE;
        private int lastCue = -1;
        private boolean act;
        private boolean event;
        private boolean negatedAct;
        private boolean pastYear;
        private @Nullable ActorMention party;
        private @Nullable ActorMention voice;
    }

    private final Line line;
    private final List<Part> parts = new ArrayList<>();
    private final BitSet openings;
    private final boolean[] withinEvent;
    private final int[] cueAt;

    Parts(Line line, CueBook book, List<StemTrie.Hit<CueFile.Phrases>> events, Instant now) {
        this.line = line;
        openings = book.openings(line);
        withinEvent = new boolean[line.tokens().size()];
        cueAt = new int[line.tokens().size()];
        for (int i = 0; i < line.parts(); i++) {
            parts.add(new Part());
        }
        for (var event : events) {
            partOf(event.first()).event = true;
            for (int at = event.first(); at <= event.last(); at++) {
                withinEvent[at] = true;
            }
        }
        gatherCues(line.cues());
        gatherActors(line.actors());
        gatherYears(now.atZone(ZoneOffset.UTC).getYear());
    }

    private void gatherCues(List<StemTrie.Hit<Cue>> cues) {
        for (int i = 0; i < cues.size(); i++) {
            var cue = cues.get(i);
            var part = partOf(cue.first());
            part.cues.add(cue.entry());
            for (int at = cue.first(); at <= cue.last(); at++) {
                cueAt[at] = i + 1;
            }
            if (!isWithinEvent(cue)) {
                part.besideEvents.add(cue.entry());
                part.act |= !cue.entry().isStance();
            }
            if (cue.entry() != Cue.SAID) {
                part.firstCue = Math.min(part.firstCue, cue.first());
                part.lastCue = Math.max(part.lastCue, cue.last());
            }
        }
        for (var cue : cues) {
            if (cue.entry() == Cue.NOT) {
                partOf(cue.first()).negatedAct |= negatesAct(cue);
            }
        }
    }

    private void gatherActors(List<ActorMention> actors) {
        for (var actor : actors) {
            var part = partOf(line.indexOf(actor.firstToken()));
            part.party = part.party == null && LineReader.isParty(actor) ? actor : part.party;
            part.voice = part.voice == null && actor.type() != Actor.Type.MEDIA ? actor : part.voice;
        }
    }

    private void gatherYears(int now) {
        for (int at = 0; at < line.tokens().size(); at++) {
            var text = line.tokens().get(at).text();
            if (text.length() <= 8 && text.matches("(19|20)\\d\\d.*")) {
                partOf(at).pastYear |= Integer.parseInt(text.substring(0, 4)) < now;
            }
        }
    }

    private Part partOf(int token) {
        return parts.get(line.partOf(token));
    }

    /** A cue within the words of an event belongs to them. */
    private boolean isWithinEvent(StemTrie.Hit<Cue> cue) {
        for (int at = cue.first(); at <= cue.last(); at++) {
            if (!withinEvent[at]) {
                return false;
            }
        }
        return true;
    }

    /** A "not" counts for the words close to it. */
    boolean isNegated(StemTrie.Hit<?> event) {
        return partOf(event.last()).negatedAct || isNegated(event.first(), event.last(), line.partOf(event.last()));
    }

    private boolean isNegated(int first, int last, int part) {
        int end = Math.min(cueAt.length - 1, last + NEGATION_REACH);
        for (int at = Math.max(0, first - NEGATION_REACH); at <= end; at++) {
            var cue = cueAt[at] == 0 ? null : line.cues().get(cueAt[at] - 1);
            if (cue != null && cue.entry() == Cue.NOT && line.partOf(cue.first()) == part && isNear(cue, first, last)) {
                return true;
            }
        }
        return false;
    }

    private boolean negatesAct(StemTrie.Hit<Cue> not) {
        int part = line.partOf(not.first());
        int end = Math.min(cueAt.length - 1, not.last() + NEGATION_REACH + LONGEST_CUE);
        for (int at = Math.max(0, not.first() - NEGATION_REACH - LONGEST_CUE); at <= end; at++) {
            var act = cueAt[at] == 0 ? null : line.cues().get(cueAt[at] - 1);
            if (act != null
                    && act.entry() != Cue.NOT
                    && line.partOf(act.first()) == part
                    && isNear(not, act.first(), act.last())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(StemTrie.Hit<Cue> not, int first, int last) {
        int before = first - not.last();
        int behind = not.first() - last;
        return (before > 0 && before <= NEGATION_REACH)
                || (behind >= 0 && behind <= NEGATION_REACH)
                || (not.first() >= first && not.last() <= last);
    }

    private @Nullable Part at(int part) {
        return part >= 0 && part < parts.size() ? parts.get(part) : null;
    }

    Set<Cue> cues(int part) {
        var it = at(part);
        return it == null ? NONE : it.cues;
    }

    /** Those that do not belong to the words of an event. */
    Set<Cue> cuesBesideEvents(int part) {
        return parts.get(part).besideEvents;
    }

    boolean hasAct(int part) {
        return parts.get(part).act;
    }

    boolean holdsEvent(int part) {
        var it = at(part);
        return it != null && it.event;
    }

    boolean isOpening(int part) {
        return openings.get(part);
    }

    boolean namesPastYear(int part) {
        return parts.get(part).pastYear;
    }

    int firstCue(int part) {
        return parts.get(part).firstCue;
    }

    int lastCue(int part) {
        return parts.get(part).lastCue;
    }

    @Nullable
    ActorMention party(int part) {
        return parts.get(part).party;
    }

    /** Whoever is named in the first part where somebody says or accuses. */
    @Nullable
    ActorMention speaker() {
        for (var part : parts) {
            boolean says = part.cues.contains(Cue.SAID) || part.cues.contains(Cue.ACCUSED);
            if (says && part.voice != null) {
                return part.voice;
            }
        }
        return null;
    }
}
