package io.flashwire.cli;

/** A command cannot do what it was asked; the message is for the user and says what to do about it. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Refusal(String message) {
        super(message);
    }

    public Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
