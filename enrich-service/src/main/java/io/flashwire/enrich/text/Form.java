package io.flashwire.enrich.text;

/** The form in which a verb stands in a phrase. */
public enum Form {
    /** No verb, or a language whose verbs do not bend. */
    NONE,
    BASE,
    /** Third person singular of the present, as in headlines. */
    PRESENT,
    /** Past tense and past participle alike: "declared". */
    PAST,
    /** Past participle only: "shaken". */
    PARTICIPLE,
    /** "declaring" */
    GERUND,
    /** A verb of a language whose verbs do not bend. */
    PLAIN;

    public boolean isPastOrParticiple() {
        return this == PAST || this == PARTICIPLE;
    }

    /** Whether it can be the verb of a clause of its own. */
    public boolean isFinite() {
        return this == PRESENT || this == PAST;
    }
}
