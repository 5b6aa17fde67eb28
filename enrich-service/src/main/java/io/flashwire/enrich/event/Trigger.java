package io.flashwire.enrich.event;

import io.flashwire.contracts.EventKind;
import io.flashwire.contracts.EventStatus;
import io.flashwire.enrich.text.Form;
import org.jspecify.annotations.Nullable;

/**
 * Words that may report an event.
 *
 * @param noun whether they name it rather than tell it
 * @param told the status that the words themselves bring
 * @param does what the words themselves do with it: "ceasefire violation"
 * @param form of the verb
 */
record Trigger(
        EventKind kind,
        int first,
        int last,
        Clause clause,
        boolean noun,
        EventStatus told,
        @Nullable Act does,
        Deed.Doer doer,
        Form form,
        boolean weak,
        boolean vague) {

    static Trigger noun(Topic topic, Mark mark, Clause clause) {
        return new Trigger(
                topic.kind(),
                mark.first(),
                mark.last(),
                clause,
                true,
                EventStatus.OCCURRED,
                topic.does(),
                Deed.Doer.SUBJECT,
                Form.NONE,
                topic.weak(),
                topic.vague());
    }

    static Trigger verb(Deed deed, Mark mark, Clause clause) {
        return new Trigger(
                deed.kind(),
                mark.first(),
                mark.last(),
                clause,
                false,
                deed.status(),
                null,
                deed.doer(),
                mark.form(),
                deed.weak(),
                false);
    }

    Trigger as(EventKind other) {
        return new Trigger(other, first, last, clause, noun, told, does, doer, form, weak, vague);
    }
}
