@NullMarked
package io.flashwire.gateway.http;

import org.jspecify.annotations.NullMarked;
