/** Saved pages, read entry by entry: live blogs in plain text, and articles paragraph by paragraph. */
@NullMarked
package io.flashwire.ingest.reading;

import org.jspecify.annotations.NullMarked;
