package io.flashwire.enrich.lexicon;

/** A pack that cannot be used; the message names file and line. */
public final class PackException extends RuntimeException {

    private static final long serialVersionUID = 1;

    PackException(String file, int line, String problem) {
        this(file + ":" + line, problem);
    }

    /** @param where file and line */
    PackException(String where, String problem) {
        super(where + ": " + problem);
    }
}
