/** WebSub: hubs bring what feeds publish the moment they do; polling goes on beside them, for what they lose. */
@NullMarked
package io.flashwire.ingest.websub;

import org.jspecify.annotations.NullMarked;
