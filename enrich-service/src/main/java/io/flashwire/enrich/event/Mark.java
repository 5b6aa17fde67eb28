package io.flashwire.enrich.event;

import io.flashwire.enrich.text.Form;

/** A known phrase at one spot of a sentence, from its token {@code first} to {@code last}. */
record Mark(int first, int last, Entry entry, Form form) {

    /** Whether it can only be the verb of its clause: "fired", "is holding", not "attack". */
    boolean isVerb() {
        return form != Form.NONE;
    }

    /** Marks share out the tokens of a sentence, so that the first one identifies them. */
    boolean isSame(Mark other) {
        return first == other.first;
    }

    Mark asNoun() {
        return new Mark(first, last, entry.withoutDeeds(), Form.NONE);
    }

    Mark asIdleNoun() {
        return new Mark(first, last, entry.withoutVerbs(), Form.NONE);
    }

    Mark asVerb() {
        return entry.topics().isEmpty() ? this : new Mark(first, last, entry.withoutTopics(), form);
    }

    Mark asBase() {
        return new Mark(first, last, entry.topics().isEmpty() ? entry : entry.withoutTopics(), Form.BASE);
    }

    boolean isFinite() {
        return form.isFinite();
    }
}
