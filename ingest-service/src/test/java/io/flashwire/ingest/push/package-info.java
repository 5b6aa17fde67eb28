@NullMarked
package io.flashwire.ingest.push;

import org.jspecify.annotations.NullMarked;
