package io.flashwire.enrich.event;

import io.flashwire.contracts.Actor;
import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.contracts.Figure;
import io.flashwire.contracts.LiveUpdate;
import io.flashwire.contracts.Span;
import io.flashwire.enrich.actor.ActorMention;
import io.flashwire.enrich.figure.Loss;
import io.flashwire.enrich.text.Form;
import io.flashwire.enrich.text.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the events of one sentence. */
final class SentenceReader {

    private final LiveUpdate update;
    private final Reading reading;
    private final List<Clause> clauses;
    private final Discourse discourse;
    private final Subjects subjects;
    private final Speakers speakers;
    private final Roles roles;
    private final Background background;
    private final Terms terms;
    private final EffectTime effect;
    private final List<Loss> losses;
    private final Antecedents antecedents;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Reason> leftOut = new ArrayList<>();

    SentenceReader(
            LiveUpdate update,
            Reading reading,
            Phrasebook book,
            Discourse discourse,
            LocalDate today,
            boolean explainer,
            Antecedents antecedents) {
        this.update = update;
        this.reading = reading;
        this.discourse = discourse;
        this.antecedents = antecedents;
        clauses = ClauseSplitter.split(reading);
        subjects = new Subjects(reading, discourse);
        speakers = new Speakers(reading, clauses, subjects);
        subjects.spokenBy(speakers.ofSentence());
        roles = new Roles(reading, subjects);
        var dates = Dates.of(reading, book.calendar().months());
        background = new Background(reading, dates, today, discourse.known(), explainer);
        effect = new EffectTime(
                reading, dates, book.calendar(), update.at(), update.clock().zone());
        terms = new Terms(reading, clauses, discourse.concluded());
        losses = book.losses(reading.sentence());
    }

    /** @return the events in the order of the text; the discourse remembers what the next sentences need */
    List<Finding> findings(Plausibility plausibility) {
        var victims = new Victims(reading, losses);
        for (var trigger : TriggerFinder.find(reading, clauses, antecedents)) {
            if (!plausibility.allows(trigger, reading)) {
                leftOut.add(new Reason(trigger.kind(), text(trigger), "left out: the words around are not of war"));
                continue;
            }
            var finding = finding(trigger, victims);
            if (finding == null) {
                leftOut.add(new Reason(trigger.kind(), text(trigger), "left out: named, but nothing is done with it"));
            } else {
                findings.add(finding);
            }
        }
        discourse.remember(terms);
        discourse.remember(background.forNext(findings));
        discourse.remember(subjects.firstIn(0, reading.size() - 1), speakers.ofSentence());
        return findings;
    }

    /** Words that could have reported an event, after {@link #findings}. */
    List<Reason> leftOut() {
        return leftOut;
    }

    private String text(Trigger trigger) {
        return String.join(
                " ",
                reading.sentence().tokens().subList(trigger.first(), trigger.last() + 1).stream()
                        .map(Token::text)
                        .toList());
    }

    private @Nullable Finding finding(Trigger trigger, Victims victims) {
        var chain = ChainFinder.of(trigger, reading, clauses);
        var decision = StatusRules.decide(trigger, chain, reading, terms);
        if (decision == null) {
            return null;
        }
        var speaker = speakers.of(trigger, chain);
        var named = roles.actor(trigger, chain, decision, speaker);
        var actor = doer(named, trigger, speaker);
        var target = roles.target(trigger, actor);
        var kept = isKeptByOne(decision, chain, actor)
                ? decision.optional("kept by one side")
                : displaced(decision, trigger);
        var claimed = isWitnessed(decision)
                ? decision.because("told by who stands between")
                : Claims.judged(kept, trigger, speaker, actor, target);
        return new Finding(
                background.judged(victims.judged(claimed, trigger), trigger),
                actor,
                target,
                speaker == null ? null : speaker.who(),
                place(trigger, tellerOfOthers(trigger, speaker, actor)),
                effect.of(trigger),
                evidence(trigger, chain),
                trigger.weak() && !namesFighters(trigger.clause()));
    }

    /** "Cambodia has respected the truce": whether it holds is for both sides to show. */
    private boolean isKeptByOne(StatusDecision decision, Chain chain, @Nullable ActorMention actor) {
        return decision.status() == EventStatus.IN_FORCE
                && !chain.subject()
                && chain.does(Act.KEEP)
                && actor != null
                && Doers.isParty(actor.type())
                && reading.actors().stream().allMatch(other -> Claims.sameSide(other, actor));
    }

    /** "Uruguay's army, whose blue helmets are in town, said that soldiers had handed in their arms" */
    private boolean isWitnessed(StatusDecision decision) {
        return decision.kind() == EventKind.SURRENDER
                && decision.status() == EventStatus.OCCURRED
                && reading.marks().stream().anyMatch(mark -> mark.entry().is(Thing.NEUTRAL));
    }

    /** No newspaper does what it tells; and whose air defence it is that downs drones, is told by who boasts of it. */
    private @Nullable ActorMention doer(@Nullable ActorMention named, Trigger trigger, @Nullable Speaker speaker) {
        if (named != null) {
            return named.type() == Actor.Type.MEDIA ? null : named;
        }
        var who = speaker == null ? null : speaker.who();
        boolean ours = trigger.kind() == EventKind.WAR_DECLARED && Plausibility.isOfSpeakers(trigger, reading);
        if (ours && who != null && who.affiliation() != null) {
            return who;
        }
        boolean boast = trigger.kind() == EventKind.EQUIPMENT_LOSS
                && trigger.doer() == Deed.Doer.SUBJECT
                && !trigger.noun()
                && trigger.form() == Form.PAST;
        return boast && who != null && Doers.isParty(who.type()) ? who : null;
    }

    /** "the president fled", "the rebels fled": a man or a unit that runs away is no flight of people. */
    private StatusDecision displaced(StatusDecision decision, Trigger trigger) {
        if (trigger.kind() != EventKind.DISPLACEMENT || trigger.noun() || decision.optional()) {
            return decision;
        }
        int at = trigger.first() - 1;
        while (at >= trigger.clause().first() && reading.is(at, Little.HAVE)) {
            at--;
        }
        var who = reading.actor(at);
        boolean runner = who != null
                && (who.type() == Actor.Type.PERSON
                        || who.type() == Actor.Type.ARMED_GROUP
                        || who.type() == Actor.Type.MILITARY);
        return runner ? decision.optional("no flight of people") : decision;
    }

    private boolean namesFighters(Clause clause) {
        for (int at = clause.first(); at <= clause.last(); at++) {
            if (reading.is(at, Thing.FIGHTER)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The place named closest behind the trigger, else in the sentence; a country only where nothing is narrower, and
     * not the one that whoever tells of others is of.
     */
    private @Nullable String place(Trigger trigger, @Nullable ActorMention teller) {
        String any = null;
        String country = null;
        for (int at = 0; at < reading.size(); at++) {
            var place = reading.place(at);
            if (place == null) {
                continue;
            }
            if (isElsewhere(at, place.countryOnly(), trigger) || (place.countryOnly() && isOf(at, teller))) {
                continue;
            }
            if (place.countryOnly()) {
                country = country == null || reading.word(at - 1).equals("in") ? place.placeId() : country;
            } else if (at > trigger.last() && trigger.clause().holds(at)) {
                return place.placeId();
            } else {
                any = any == null ? place.placeId() : any;
            }
        }
        return any != null ? any : country;
    }

    /** Who tells what somebody else does: where that one sits, it need not have happened. */
    private static @Nullable ActorMention tellerOfOthers(
            Trigger trigger, @Nullable Speaker speaker, @Nullable ActorMention actor) {
        var who = speaker == null ? null : speaker.who();
        boolean others = who != null && !who.equals(actor) && Kinds.use(trigger.kind()) == Use.OPERATION;
        return others ? who : null;
    }

    private boolean isOf(int at, @Nullable ActorMention teller) {
        return teller != null && teller.equals(reading.actor(at));
    }

    /** "told people to leave Karabakh", "men from Syria are fighting" */
    private boolean isElsewhere(int at, boolean country, Trigger trigger) {
        return switch (reading.word(at - 1)) {
            case "leave", "leaving", "evacuate", "flee" -> trigger.kind() != EventKind.DISPLACEMENT;
            case "from" -> country && trigger.kind() == EventKind.FOREIGN_FORCES;
            default -> false;
        };
    }

    /** From the first to the last of the words that decided, within the clause of the trigger. */
    private Span evidence(Trigger trigger, Chain chain) {
        int first = trigger.first();
        int last = trigger.last();
        for (var act : chain.acts()) {
            first = Math.min(first, act.first());
            last = Math.max(last, act.last());
        }
        for (var governor : chain.stances()) {
            first = Math.min(first, governor.mark().first());
            if (trigger.clause().isSame(governor.clause())) {
                last = Math.max(last, governor.mark().last());
            }
        }
        return Span.of(
                update,
                reading.field(),
                reading.token(first).start(),
                reading.token(last).end());
    }

    /** The losses that the sentence counts: whose they are, and who says so. */
    List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        for (var loss : losses) {
            var within = subjects.firstIn(loss.first(), loss.last());
            var told = telling(loss);
            var whose = within != null ? within : told == null ? null : told.target();
            var saidBy = told != null && told.speaker() != null ? told.speaker() : ofSentence();
            figures.add(new Figure(
                    loss.what(),
                    loss.value(),
                    loss.atLeast(),
                    whose == null ? null : whose.actorId(),
                    saidBy == null ? null : saidBy.actorId(),
                    Span.of(
                            update,
                            reading.field(),
                            reading.token(loss.first()).start(),
                            reading.token(loss.last()).end())));
        }
        return figures;
    }

    private @Nullable ActorMention ofSentence() {
        var speaker = speakers.ofSentence();
        return speaker == null ? null : speaker.who();
    }

    private @Nullable Finding telling(Loss loss) {
        int start = reading.token(loss.first()).start();
        int end = reading.token(loss.last()).end();
        for (var finding : findings) {
            if (finding.evidence().start() < end && start < finding.evidence().end()) {
                return finding;
            }
        }
        return null;
    }
}
