/** Items of news agencies, each in its agency's form: ninjs, NewsML-G2 and NewsML 1, AP's JSON. */
@NullMarked
package io.flashwire.ingest.reading.wire;

import org.jspecify.annotations.NullMarked;
