/** What no service could take: looked at, and sent again once its cause is mended. */
@NullMarked
package io.flashwire.cli.deadletter;

import org.jspecify.annotations.NullMarked;
