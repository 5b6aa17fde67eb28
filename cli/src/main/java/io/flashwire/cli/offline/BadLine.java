package io.flashwire.cli.offline;

/** A line is not what it should be; the message names the field and what is wrong with it. */
public final class BadLine extends Exception {

    private static final long serialVersionUID = 1;

    public BadLine(String message) {
        super(message);
    }
}
