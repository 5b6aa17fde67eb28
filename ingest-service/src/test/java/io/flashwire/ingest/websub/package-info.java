@NullMarked
package io.flashwire.ingest.websub;

import org.jspecify.annotations.NullMarked;
