package io.flashwire.alert.channel;

/** How a tool that can do both is told what became of an incident. */
public enum Updates {
    /** An answer to the first message: people are notified. */
    THREAD,
    /** The first message is changed: it always says how things stand, and nobody is notified. */
    EDIT
}
