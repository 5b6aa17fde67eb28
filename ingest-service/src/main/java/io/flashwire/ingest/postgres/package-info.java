/** The PostgreSQL edge: the revisions that were admitted. */
@NullMarked
package io.flashwire.ingest.postgres;

import org.jspecify.annotations.NullMarked;
