package io.flashwire.cli.offline;

/** What became of one line. */
sealed interface Outcome {

    /** @param json without the line's end */
    record Result(String json) implements Outcome {}

    record Refused(int line, String reason) implements Outcome {}
}
