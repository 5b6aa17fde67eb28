/** What the command line says to a running gateway, and hears from it. */
@NullMarked
package io.flashwire.cli.gateway;

import org.jspecify.annotations.NullMarked;
