@NullMarked
package io.flashwire.ingest.reading.blogapi;

import org.jspecify.annotations.NullMarked;
