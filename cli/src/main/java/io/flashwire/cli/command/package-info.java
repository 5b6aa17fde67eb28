/** The commands of {@code ./flashwire}. */
@NullMarked
package io.flashwire.cli.command;

import org.jspecify.annotations.NullMarked;
