/** The embedded stack: a broker, a database and the four services as processes of their own, on loopback only. */
@NullMarked
package io.flashwire.cli.stack;

import org.jspecify.annotations.NullMarked;
