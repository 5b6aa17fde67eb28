/** Updates that publishers send themselves: each is accepted, or refused with the field and the reason. */
@NullMarked
package io.flashwire.ingest.push;

import org.jspecify.annotations.NullMarked;
