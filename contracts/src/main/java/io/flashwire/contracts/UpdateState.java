package io.flashwire.contracts;

/** Where an update stands at its publisher. */
public enum UpdateState {
    LIVE,
    CORRECTED,
    WITHDRAWN
}
