package io.flashwire.cli.offline;

import java.io.IOException;

/** Whoever read the output wants no more of it, as {@code head} does: no failure. */
public final class ReaderGone extends IOException {

    private static final long serialVersionUID = 1;
}
