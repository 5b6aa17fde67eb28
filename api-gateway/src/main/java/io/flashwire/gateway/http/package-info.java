/** The public door: REST, server-sent events, sign-in. Every refusal is a problem document. */
@NullMarked
package io.flashwire.gateway.http;

import org.jspecify.annotations.NullMarked;
