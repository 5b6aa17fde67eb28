@NullMarked
package io.flashwire.ingest.copy;

import org.jspecify.annotations.NullMarked;
