/** The services' own features over files and pipes: lines in, lines out, no broker. */
@NullMarked
package io.flashwire.cli.offline;

import org.jspecify.annotations.NullMarked;
