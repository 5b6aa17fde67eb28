/** The sources that are followed, as data: what each is, how it stands, when it is asked next, and whether it has gone silent. */
@NullMarked
package io.flashwire.ingest.following;

import org.jspecify.annotations.NullMarked;
