package io.flashwire.cli.stack;

import java.util.Optional;

/** A process of the stack. All methods are called by one thread at a time. */
interface Member {

    String name();

    int port();

    /** Starts the process, and what must be done once before it can start. */
    ProcessHandle launch();

    /** Waits until the process serves, and does what must be done once before others can use it. */
    void awaitReady();

    /** Stops the process, however far it has come, and waits for its end. */
    void stop();

    Optional<ProcessHandle> process();
}
