/** The command line: the embedded stack, the offline commands and what talks to a running gateway. */
@NullMarked
package io.flashwire.cli;

import org.jspecify.annotations.NullMarked;
