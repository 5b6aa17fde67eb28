package io.flashwire.enrich.event;

import io.flashwire.contracts.Actor;
import io.flashwire.enrich.place.PlaceMention;

/** Tells what a name in a sentence stands for: a state, armed people, a person, a place, a weapon. */
final class Names {

    private static final int MODEL_LETTERS = 3;

    private final Reading reading;

    Names(Reading reading) {
        this.reading = reading;
    }

    /** A state, or one with a part of it: "into Russia's Kursk region". */
    boolean isCountry(int at) {
        var place = reading.place(at);
        var actor = reading.actor(at);
        if (reading.word(at + 1).equals("'s")) {
            return reading.place(at + 2) != null;
        }
        return (place != null && place.countryOnly())
                || (actor != null && actor.type() == Actor.Type.STATE && !actor.adjective());
    }

    boolean isArmed(int at) {
        var actor = reading.actor(at);
        return actor != null
                && !actor.adjective()
                && (actor.type() == Actor.Type.ARMED_GROUP || actor.type() == Actor.Type.MILITARY);
    }

    boolean isState(int at) {
        var actor = reading.actor(at);
        return actor != null && actor.type() == Actor.Type.STATE && !actor.adjective();
    }

    boolean isPersonName(int at) {
        var actor = reading.actor(at);
        return actor != null && !actor.adjective() && actor.type() == Actor.Type.PERSON;
    }

    /** A place of the gazetteer, or a name that nobody bears: the village that no gazetteer holds. */
    boolean isPlaceName(int at) {
        var place = reading.place(at);
        if (place != null) {
            return !reading.word(at + 1).equals("'s") && !describes(place);
        }
        return reading.isCapitalised(at) && reading.actor(at) == null && reading.mark(at) == null && !isModel(at);
    }

    /** "holds Indus treaty": a name before a noun that is no place. */
    private boolean describes(PlaceMention place) {
        int next = place.lastToken() + 1;
        return reading.isHeadline()
                && reading.isWord(next)
                && reading.mark(next) == null
                && !reading.isCapitalised(next)
                && !reading.isNumber(next)
                && !reading.word(next).endsWith("ly");
    }

    /** "a UH-60", "Su-34s" */
    boolean isModelName(int at) {
        return reading.isCapitalised(at)
                && reading.word(at).length() <= MODEL_LETTERS
                && reading.word(at + 1).equals("-")
                && reading.isNumber(at + 2);
    }

    /** "an S-400 launcher": letters and a number. */
    private boolean isModel(int at) {
        return reading.isNumber(at + 1)
                || (reading.word(at + 1).equals("-") && reading.isNumber(at + 2))
                || reading.is(at + 1, Thing.MACHINE)
                || reading.is(at + 2, Thing.MACHINE);
    }
}
