/** Articles as pages: their text without what stands around it, paragraph by paragraph. */
@NullMarked
package io.flashwire.ingest.reading.article;

import org.jspecify.annotations.NullMarked;
