@NullMarked
package io.flashwire.ingest.http;

import org.jspecify.annotations.NullMarked;
