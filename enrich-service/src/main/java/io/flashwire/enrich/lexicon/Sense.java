package io.flashwire.enrich.lexicon;

/** What a name in a text can mean. */
public sealed interface Sense {

    /** A party under one of its names. */
    record OfParty(Party party, Form form) implements Sense {}

    record OfPerson(Person person) implements Sense {}

    record OfOrgan(Organ organ) implements Sense {}

    /** Looks like a name and is none. */
    record Nothing() implements Sense {}

    enum Form {
        NAME,
        /** "Armenian". */
        DEMONYM,
        /** "Armenians". */
        PEOPLE,
        /** "Yerevan", where it stands for the government. */
        CAPITAL,
        /** A place that stands for an authority where it acts or speaks. */
        REGION
    }
}
