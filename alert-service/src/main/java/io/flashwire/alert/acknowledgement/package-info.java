/** Who has an incident in hand, and who is told where nobody does. */
@NullMarked
package io.flashwire.alert.acknowledgement;

import org.jspecify.annotations.NullMarked;
