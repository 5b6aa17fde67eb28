/** Who may do what: keys, sessions, one-time tokens and roles. Nothing here keeps a secret in clear. */
@NullMarked
package io.flashwire.gateway.access;

import org.jspecify.annotations.NullMarked;
