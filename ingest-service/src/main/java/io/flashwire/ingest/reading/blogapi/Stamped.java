package io.flashwire.ingest.reading.blogapi;

import io.flashwire.ingest.clock.Dated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an entry was published, and last changed where that is told. */
record Stamped(Dated published, @Nullable Instant modifiedAt) {}
