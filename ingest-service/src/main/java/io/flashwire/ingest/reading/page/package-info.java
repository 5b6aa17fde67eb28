/** Live-blog pages: what they tell of their entries in JSON-LD, in microdata and in the data that their own scripts read. */
@NullMarked
package io.flashwire.ingest.reading.page;

import org.jspecify.annotations.NullMarked;
