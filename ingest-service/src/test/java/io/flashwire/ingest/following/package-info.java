@NullMarked
package io.flashwire.ingest.following;

import org.jspecify.annotations.NullMarked;
