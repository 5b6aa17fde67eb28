/** The messages on the wire: what the topics carry and what the API answers. Fields are added, never removed or retyped. */
@NullMarked
package io.flashwire.contracts;

import org.jspecify.annotations.NullMarked;
