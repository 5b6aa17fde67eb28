/** The packaged services together: from a saved page to a signed webhook, with faults in between. */
@NullMarked
package io.flashwire.system;

import org.jspecify.annotations.NullMarked;
