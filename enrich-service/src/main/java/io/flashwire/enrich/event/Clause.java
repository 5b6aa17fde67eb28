package io.flashwire.enrich.event;

import io.flashwire.enrich.text.Form;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a sentence with one verb of its own, or a part of one that goes on.
 *
 * @param first its first token
 * @param last its last token
 * @param head the clause whose subject holds on here, and whose verbs too where the link is {@link Link#SAME}
 * @param frame the words of saying that this clause is the content of
 */
record Clause(
        int first,
        int last,
        Link link,
        @Nullable Clause head,
        @Nullable Frame frame) {

    /** How a clause hangs on what stands before it. */
    enum Link {
        /** Has its own subject and verb. */
        MAIN,
        /** Goes on with the verbs before it: "… and exchange prisoners". */
        SAME,
        /** Has a verb of its own for the subject before it: "… and said". */
        VERB,
        /** "…, calling on both sides" */
        PARTICIPLE,
        /** What somebody says, denies, demands. */
        CONTENT,
        /** "…, who …" */
        RELATIVE,
        /** "after …", "amid …": known already. */
        BACKGROUND,
        /** "as …", "when …": at the same time. */
        ALONGSIDE,
        CONDITION
    }

    /** Who says it, in which words: "Kyiv denied that …". */
    record Frame(Mark words, Clause clause) {}

    /** Clauses share out the tokens of a sentence, so that the first one identifies them. */
    boolean isSame(@Nullable Clause other) {
        return other != null && other.first == first;
    }

    boolean holds(int token) {
        return first <= token && token <= last;
    }

    /** "said that …": what somebody has told. */
    boolean isToldInPast() {
        return frame != null
                && frame.words().form() == Form.PAST
                && frame.words().entry().is(Stance.SAY);
    }
}
