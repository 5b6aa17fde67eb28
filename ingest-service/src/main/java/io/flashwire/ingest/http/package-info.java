/** The HTTP edge: {@code POST /updates}. */
@NullMarked
package io.flashwire.ingest.http;

import org.jspecify.annotations.NullMarked;
