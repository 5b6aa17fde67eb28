@NullMarked
package io.flashwire.ingest.postgres;

import org.jspecify.annotations.NullMarked;
