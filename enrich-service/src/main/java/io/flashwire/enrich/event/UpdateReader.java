package io.flashwire.enrich.event;

import io.flashwire.contracts.Event;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Span;
import io.flashwire.enrich.actor.ActorMention;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one update sentence by sentence. */
final class UpdateReader {

    private static final int LABEL_WORDS = 4;

    private final LiveUpdate update;
    private final Phrasebook book;
    private final CodeTable codes;
    private final LocalDate today;
    private final List<Event> events = new ArrayList<>();

    UpdateReader(LiveUpdate update, Phrasebook book, CodeTable codes) {
        this.update = update;
        this.book = book;
        this.codes = codes;
        this.today = update.at().atZone(ZoneOffset.UTC).toLocalDate();
    }

    List<Event> events(List<Reading> readings) {
        var plausibility = Plausibility.of(readings);
        boolean explainer = readings.stream().anyMatch(UpdateReader::explains);
        var discourse = new Discourse();
        for (var reading : readings) {
            read(reading, discourse, plausibility, explainer);
        }
        return Telling.once(events);
    }

    private static boolean explains(Reading reading) {
        return reading.isHeadline()
                && reading.marks().stream().anyMatch(mark -> mark.entry().is(Little.EXPLAINED));
    }

    private void read(Reading reading, Discourse discourse, Plausibility plausibility, boolean explainer) {
        var clauses = ClauseSplitter.split(reading);
        var subjects = new Subjects(reading, discourse);
        var speakers = new Speakers(reading, clauses, subjects);
        subjects.spokenBy(speakers.ofSentence());
        var roles = new Roles(reading, subjects);
        var dates = Dates.of(reading, book.calendar().months());
        var background = new Background(reading, dates, today, discourse.known(), explainer);
        var losses = book.losses(reading.sentence());
        var victims = new Victims(reading, losses);
        var zone = update.clock().zone();
        var effect = new EffectTime(reading, dates, book.calendar(), update.at(), zone);
        for (var trigger : TriggerFinder.find(reading, clauses)) {
            if (!plausibility.allows(trigger, reading) || isLabel(reading)) {
                continue;
            }
            var chain = ChainFinder.of(trigger, reading, clauses);
            var decision = StatusRules.decide(trigger, chain, reading);
            if (decision == null) {
                continue;
            }
            var speaker = speakers.of(trigger, chain);
            var actor = roles.actor(trigger, chain, decision, speaker);
            var target = roles.target(trigger, actor);
            var judged = background.judged(
                    victims.judged(Claims.judged(decision, speaker, actor, target), trigger), trigger);
            events.add(new Event(
                    judged.kind(),
                    judged.status(),
                    id(actor),
                    id(target),
                    place(reading, trigger),
                    effect.of(trigger),
                    judged.claimed(),
                    speaker == null ? null : id(speaker.who()),
                    evidence(reading, trigger, chain),
                    0.8,
                    codes.of(judged.kind(), judged.status()),
                    judged.optional()));
        }
        discourse.remember(background.forNext());
        discourse.remember(subjects.firstIn(0, reading.size() - 1), speakers.ofSentence());
    }

    /** "Ceasefire violations": a heading that names neither who nor where nor how many. */
    private static boolean isLabel(Reading reading) {
        if (!reading.isHeadline() || !reading.actors().isEmpty() || reading.size() > LABEL_WORDS) {
            return false;
        }
        for (int at = 0; at < reading.size(); at++) {
            var mark = reading.mark(at);
            boolean tells = mark != null && (mark.isVerb() || mark.entry().is(Little.BE));
            if (tells || reading.isNumber(at) || reading.place(at) != null || (at > 0 && reading.isCapitalised(at))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String id(@Nullable ActorMention mention) {
        return mention == null ? null : mention.actorId();
    }

    /** The place named closest behind the trigger, else in the sentence; a country only where nothing is narrower. */
    private static @Nullable String place(Reading reading, Trigger trigger) {
        String any = null;
        String country = null;
        for (int at = 0; at < reading.size(); at++) {
            var place = reading.place(at);
            if (place == null) {
                continue;
            }
            if (place.countryOnly()) {
                country = country == null ? place.placeId() : country;
            } else if (at > trigger.last() && trigger.clause().holds(at)) {
                return place.placeId();
            } else {
                any = any == null ? place.placeId() : any;
            }
        }
        return any != null ? any : country;
    }

    /** From the first to the last of the words that decided, within the clause of the trigger. */
    private Span evidence(Reading reading, Trigger trigger, Chain chain) {
        int first = trigger.first();
        int last = trigger.last();
        for (var act : chain.acts()) {
            first = Math.min(first, act.first());
            last = Math.max(last, act.last());
        }
        for (var governor : chain.stances()) {
            if (trigger.clause().isSame(governor.clause()) || governor.mark().last() < trigger.first()) {
                first = Math.min(first, governor.mark().first());
                last = Math.max(last, governor.mark().last());
            }
        }
        int start = reading.token(first).start();
        int end = reading.token(last).end();
        return Span.of(update, reading.field(), start, end);
    }
}
