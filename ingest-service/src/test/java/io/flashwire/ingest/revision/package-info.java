@NullMarked
package io.flashwire.ingest.revision;

import org.jspecify.annotations.NullMarked;
