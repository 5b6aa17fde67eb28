/** Playing updates into a running stack: what to play, how fast, and what became of it. */
@NullMarked
package io.flashwire.cli.play;

import org.jspecify.annotations.NullMarked;
