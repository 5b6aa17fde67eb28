@NullMarked
package io.flashwire.ingest;

import org.jspecify.annotations.NullMarked;
