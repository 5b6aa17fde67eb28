package io.flashwire.cli.stack;

/** The stack is being stopped while it starts: what was under way is given up. */
public final class Stopping extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Stopping() {
        super("the stack is being stopped");
    }
}
