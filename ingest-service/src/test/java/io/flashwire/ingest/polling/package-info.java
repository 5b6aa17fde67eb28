@NullMarked
package io.flashwire.ingest.polling;

import org.jspecify.annotations.NullMarked;
