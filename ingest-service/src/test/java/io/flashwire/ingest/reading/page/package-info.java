@NullMarked
package io.flashwire.ingest.reading.page;

import org.jspecify.annotations.NullMarked;
