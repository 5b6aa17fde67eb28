@NullMarked
package io.flashwire.ingest.reading.article;

import org.jspecify.annotations.NullMarked;
