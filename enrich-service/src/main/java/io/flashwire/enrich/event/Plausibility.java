package io.flashwire.enrich.event;

import static io.flashwire.contracts.EventKind.*;

import io.flashwire.contracts.Actor;
import io.flashwire.contracts.EventKind;
import io.flashwire.enrich.actor.ActorMention;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tells talk of war from the same words in sport, business, weather and weddings. */
final class Plausibility {

    private static final int OPPONENT_REACH = 5;

    /** What storms, epidemics and accidents bring about too. */
    private static final Set<EventKind> CIVIL = EnumSet.of(
            STATE_OF_EMERGENCY,
            CURFEW,
            DISPLACEMENT,
            CASUALTIES,
            BORDER_CLOSURE,
            COMMUNICATIONS_CUT,
            MOBILISATION,
            STRIKE,
            EQUIPMENT_LOSS,
            BLOCKADE,
            CLASH);

    /** What sport, business and town halls speak of in the same words: it takes a sign of war or state beside it. */
    private static final Set<EventKind> BORROWED = EnumSet.of(
            STATE_OF_EMERGENCY,
            MOBILISATION,
            WAR_DECLARED,
            COUP,
            OFFENSIVE,
            CEASEFIRE,
            PEACE_DEAL,
            SURRENDER,
            BLOCKADE);

    /** What is only played where armies drill. */
    private static final Set<EventKind> PLAYED = EnumSet.of(
            STRIKE,
            CLASH,
            OFFENSIVE,
            TERRITORY,
            EQUIPMENT_LOSS,
            CASUALTIES,
            DISPLACEMENT,
            BLOCKADE,
            CYBER_ATTACK,
            SURRENDER,
            CEASEFIRE,
            CURFEW);

    /** What criminals and rioters do too. */
    private static final Set<EventKind> CRIMINAL = EnumSet.of(
            DETENTION,
            STRIKE,
            CLASH,
            BLOCKADE,
            TERRITORY,
            OFFENSIVE,
            SURRENDER,
            CASUALTIES,
            DISPLACEMENT,
            EQUIPMENT_LOSS,
            CEASEFIRE);

    private final List<Reading> readings;
    private int crime;
    private boolean signed;
    private boolean located;
    private boolean hostile;
    private int deaths;
    private int war;
    private int state;
    private int everyday;
    private int disaster;

    private Plausibility(List<Reading> readings) {
        this.readings = readings;
    }

    /** Weighs the whole update: a headline borrows from its body. */
    static Plausibility of(List<Reading> readings) {
        var plausibility = new Plausibility(readings);
        readings.forEach(plausibility::weigh);
        return plausibility;
    }

    private void weigh(Reading reading) {
        for (var mark : reading.marks()) {
            var entry = mark.entry();
            boolean arms = entry.is(Thing.CONFLICT)
                    || entry.is(Thing.FIGHTER)
                    || entry.topics().stream()
                            .anyMatch(topic ->
                                    !topic.weak() && !CIVIL.contains(topic.kind()) && !BORROWED.contains(topic.kind()));
            war += arms ? 1 : 0;
            hostile |= isHostile(entry);
            signed |= entry.is(Thing.OFFICIAL)
                    || entry.is(Thing.CONFLICT)
                    || entry.is(Thing.FIGHTER)
                    || entry.is(Thing.STATE);
            deaths += tellsOfDeaths(entry) ? 1 : 0;
            state += entry.is(Thing.STATE) ? 1 : 0;
            everyday += entry.is(Thing.EVERYDAY) && !isName(mark, reading) ? 1 : 0;
            crime += entry.is(Thing.CRIME) ? 1 : 0;
            disaster += entry.is(Thing.DISASTER) ? 1 : 0;
        }
        located |= reading.hasPlace();
        for (var actor : reading.actors()) {
            boolean armed = actor.type() == Actor.Type.MILITARY || actor.type() == Actor.Type.ARMED_GROUP;
            war += armed ? 1 : 0;
            boolean somebody =
                    !actor.adjective() || describesPower(reading, actor.lastToken() + 1) || owns(reading, actor);
            boolean player =
                    Doers.isParty(actor.type()) || isStatesman(actor) || actor.type() == Actor.Type.ORGANISATION;
            signed |= somebody && player;
            state += !armed && (Doers.isParty(actor.type()) || isStatesman(actor)) ? 1 : 0;
        }
    }

    /** "the African Union", "the Arab League" */
    private static boolean isName(Mark mark, Reading reading) {
        return reading.actor(mark.first()) != null && reading.isCapitalised(mark.first());
    }

    /** Violence by people, not by the weather. */
    private static boolean isHostile(Entry entry) {
        return entry.topics().stream().anyMatch(topic -> Kinds.isFighting(topic.kind()) || topic.kind() == COUP)
                || entry.deeds().stream()
                        .anyMatch(deed ->
                                Kinds.isFighting(deed.kind()) && deed.object().isEmpty())
                || entry.is(Thing.CRIME);
    }

    private static boolean tellsOfDeaths(Entry entry) {
        return entry.deeds().stream().anyMatch(deed -> deed.kind() == CASUALTIES)
                || entry.topics().stream().anyMatch(topic -> topic.kind() == CASUALTIES);
    }

    /** "Colombia's president", not "Colombia's winger": what a state has is no sign of play. */
    private boolean owns(Reading reading, ActorMention actor) {
        return everyday == 0 && reading.word(actor.lastToken() + 1).equals("'s");
    }

    boolean allows(Trigger trigger, Reading reading) {
        int evidence = 2 * war + state;
        if (PLAYED.contains(trigger.kind()) && isPlayed(reading)) {
            return false;
        }
        if (trigger.kind() == STRIKE && trigger.weak() && isOnMachines(reading)) {
            return false;
        }
        if (CIVIL.contains(trigger.kind()) && disaster > war) {
            return false;
        }
        if (CRIMINAL.contains(trigger.kind()) && crime > war + state) {
            return false;
        }
        boolean forDisaster = trigger.kind() == STATE_OF_EMERGENCY || trigger.kind() == MOBILISATION;
        if (forDisaster && disaster > 0 && !hostile) {
            return false;
        }
        boolean fought = located && hostile && everyday + crime + disaster == 0;
        if (BORROWED.contains(trigger.kind()) && !(signed || fought)) {
            return false;
        }
        if (war == 0 && isBorrowed(trigger, reading)) {
            return false;
        }
        if (trigger.kind() == STATE_OF_EMERGENCY && isOverSomethingElse(trigger, reading)) {
            return false;
        }
        if (trigger.kind() == WAR_DECLARED && !hasOpponent(trigger, reading)) {
            return false;
        }
        boolean plain = everyday + crime + disaster == 0;
        boolean ordered = Kinds.use(trigger.kind()) == Use.MEASURE;
        boolean anywhere =
                reading.isHeadline() || ordered || trigger.kind() == CYBER_ATTACK || trigger.kind() == DETENTION;
        boolean somewhere = ordered && located && plain;
        boolean among = anywhere
                ? somewhere || readings.stream().anyMatch(Plausibility::isAmongArms)
                : isAmongArms(reading) || (plain && (war > 1 || namesArmsAndPlace(reading)));
        if (trigger.kind() == STRIKE && !among && deaths > 0 && everyday + crime + disaster == 0) {
            return true;
        }
        return trigger.weak()
                ? among && (everyday == 0 || evidence > 2 * everyday)
                : everyday == 0
                        || (BORROWED.contains(trigger.kind())
                                ? evidence > 2 * everyday && isAmongParties(reading)
                                : evidence > everyday);
    }

    /** "government sites hit by overseas attack": what hackers do, told in the words of bombing. */
    private boolean isOnMachines(Reading reading) {
        boolean sites = false;
        boolean arms = false;
        for (var mark : reading.marks()) {
            sites |= isOfHackers(mark.entry()) || mark.entry().is(Thing.WEBSITE);
            arms |= mark.entry().is(Thing.ARMS);
        }
        return sites
                && !arms
                && readings.stream().flatMap(each -> each.marks().stream()).anyMatch(mark -> isOfHackers(mark.entry()));
    }

    private static boolean isOfHackers(Entry entry) {
        return entry.is(Thing.HACKER) || entry.topics().stream().anyMatch(topic -> topic.kind() == CYBER_ATTACK);
    }

    /** "Du khách 'đổ bộ' Huế": Vietnamese sets a word of war that it only borrows in quotes, by itself. */
    private static boolean isBorrowed(Trigger trigger, Reading reading) {
        return reading.book().language().equals("vi")
                && isQuote(reading.word(trigger.first() - 1))
                && isQuote(reading.word(trigger.last() + 1));
    }

    private static boolean isQuote(String word) {
        return switch (word) {
            case "'", "\"", "\u2018", "\u2019", "\u201c", "\u201d" -> true;
            default -> false;
        };
    }

    /** Whether the sentence, or the headline over it, speaks of a drill, a game or a play. */
    private boolean isPlayed(Reading reading) {
        return pretends(reading) || readings.stream().anyMatch(each -> each.isHeadline() && pretends(each));
    }

    private static boolean pretends(Reading reading) {
        return reading.marks().stream().anyMatch(mark -> mark.entry().is(Thing.PRETENCE));
    }

    /** Whether the sentence itself speaks of states or armed people. */
    private static boolean isAmongArms(Reading reading) {
        return reading.actors().stream().anyMatch(actor -> Doers.isParty(actor.type()) || isStatesman(actor))
                || reading.marks().stream().anyMatch(mark -> isOfWar(mark.entry()));
    }

    private static boolean isAmongParties(Reading reading) {
        return reading.actors().stream()
                .anyMatch(actor ->
                        Doers.isParty(actor.type()) || isStatesman(actor) || actor.type() == Actor.Type.ORGANISATION);
    }

    /** "Several rockets in Shevchenkivskyi": no fighter is named, and nothing else is meant. */
    private static boolean namesArmsAndPlace(Reading reading) {
        boolean arms = false;
        boolean place = false;
        for (int at = 0; at < reading.size(); at++) {
            arms |= reading.is(at, Thing.ARMS) || reading.is(at, Thing.MACHINE);
            place |= reading.place(at) != null;
        }
        return arms && place;
    }

    private static boolean isStatesman(ActorMention actor) {
        return actor.type() == Actor.Type.PERSON && actor.affiliation() != null;
    }

    private static boolean isOfWar(Entry entry) {
        return entry.is(Thing.CONFLICT) || entry.is(Thing.FIGHTER) || entry.is(Thing.STATE) || entry.is(Thing.FRONTIER);
    }

    /** "Ukrainian counter-offensive", "Thai troops", not "German defender" */
    private static boolean describesPower(Reading reading, int at) {
        var mark = reading.mark(at);
        return mark != null
                && (isOfWar(mark.entry()) || names(reading, at) || mark.entry().isEvent());
    }

    private static boolean names(Reading reading, int at) {
        return reading.is(at, Thing.FIGHTER) || reading.is(at, Thing.CONFLICT) || reading.is(at, Thing.OFFICIAL);
    }

    /** "a state of emergency over food waste": what it is over has nothing to do with arms or unrest. */
    private boolean isOverSomethingElse(Trigger trigger, Reading reading) {
        boolean byState =
                reading.actors().stream().anyMatch(actor -> Doers.isParty(actor.type()) && !actor.adjective());
        if (!reading.word(trigger.last() + 1).equals("over") || (byState && everyday + disaster == 0)) {
            return false;
        }
        for (int at = trigger.last() + 2; at <= trigger.last() + 2 + OPPONENT_REACH; at++) {
            var mark = reading.mark(at);
            boolean grave = mark != null
                    && (isOfWar(mark.entry())
                            || mark.entry().is(Thing.CRIME)
                            || mark.entry().isEvent());
            if (grave || reading.actor(at) != null) {
                return false;
            }
        }
        return true;
    }

    /** "we are at war", not "they have declared war on us": those who speak are in it by their own word. */
    static boolean isOfSpeakers(Trigger trigger, Reading reading) {
        int speakers = speakers(trigger, reading);
        return speakers >= 0
                && switch (reading.word(speakers - 1)) {
                    case "on", "upon", "against" -> false;
                    default -> true;
                };
    }

    /** "we are at war", "it is open war between us and you": where they name themselves, -1 where they do not. */
    private static int speakers(Trigger trigger, Reading reading) {
        for (int at = trigger.first() - 1; at <= trigger.last() + 2; at++) {
            if (reading.is(at, Little.FIRST_PERSON)) {
                return at;
            }
        }
        return -1;
    }

    /** War is declared on or by somebody, not on drugs or rats. */
    private static boolean hasOpponent(Trigger trigger, Reading reading) {
        boolean on = reading.is(trigger.last(), Little.AGAINST) || reading.is(trigger.last() + 1, Little.AGAINST);
        if (!on) {
            return !reading.actors().isEmpty() || speakers(trigger, reading) >= 0;
        }
        for (int at = trigger.last() + 1; at <= trigger.last() + OPPONENT_REACH; at++) {
            var actor = reading.actor(at);
            boolean party = actor != null
                    && Doers.isParty(actor.type())
                    && !reading.word(actor.lastToken() + 1).equals("'s")
                    && (!actor.adjective() || names(reading, actor.lastToken() + 1));
            if (party || reading.is(at, Little.FIRST_PERSON) || reading.is(at, Thing.FIGHTER)) {
                return true;
            }
        }
        return false;
    }
}
