package io.flashwire.ingest.reading;

/**
 * What could not be read, or only with a doubt.
 *
 * @param document its name as the caller gave it
 * @param line counted from 1; 0 where it concerns the whole document
 */
public record Problem(String document, int line, Severity severity, String reason) {

    public enum Severity {
        /** Something is missing from the answer. */
        ERROR,
        /** Everything was read, but some of it will not alert as it stands. */
        WARNING
    }

    public static Problem error(String document, int line, String reason) {
        return new Problem(document, line, Severity.ERROR, reason);
    }

    public static Problem warning(String document, int line, String reason) {
        return new Problem(document, line, Severity.WARNING, reason);
    }

    /** As compilers print it: {@code page.txt:12: error: reason}. */
    @Override
    public String toString() {
        var place = line == 0 ? document : document + ":" + line;
        return place + ": " + (severity == Severity.ERROR ? "error: " : "warning: ") + reason;
    }
}
