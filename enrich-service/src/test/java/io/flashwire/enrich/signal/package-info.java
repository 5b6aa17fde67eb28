@NullMarked
package io.flashwire.enrich.signal;

import org.jspecify.annotations.NullMarked;
