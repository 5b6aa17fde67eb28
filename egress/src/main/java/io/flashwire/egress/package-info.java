/** The only way out of Flashwire: which addresses may be dialled, and a client that dials the very address that was judged. */
@NullMarked
package io.flashwire.egress;

import org.jspecify.annotations.NullMarked;
