package io.flashwire.cli.command;

/** An argument that only turned out to be wrong together with others. */
final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongUsage(String message, Throwable cause) {
        super(message, cause);
    }
}
