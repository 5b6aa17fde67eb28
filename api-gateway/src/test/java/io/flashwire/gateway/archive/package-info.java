@NullMarked
package io.flashwire.gateway.archive;

import org.jspecify.annotations.NullMarked;
