/** What the service is made of, and its settings. */
@NullMarked
package io.flashwire.ingest.wiring;

import org.jspecify.annotations.NullMarked;
