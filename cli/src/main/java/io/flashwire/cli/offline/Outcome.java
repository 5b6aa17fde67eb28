package io.flashwire.cli.offline;

/** What became of one line. */
sealed interface Outcome {

    /** @param json in UTF-8, without the line's end */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Result(byte[] json) implements Outcome {}

    record Refused(int line, String reason) implements Outcome {}
}
