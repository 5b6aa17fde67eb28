package io.flashwire.ingest.following;

import java.util.List;
import java.util.stream.Collectors;

/** What somebody wrote down as a source. */
public sealed interface Draft {

    record Valid(Followed source) implements Draft {}

    /** @param violations at least one */
    record Invalid(List<Violation> violations) implements Draft {

        @Override
        public String toString() {
            return violations.stream().map(Violation::toString).collect(Collectors.joining("; "));
        }
    }

    /** @param detail a sentence without its subject, which is the field */
    record Violation(String field, String detail) {

        @Override
        public String toString() {
            return field + " " + detail;
        }
    }
}
