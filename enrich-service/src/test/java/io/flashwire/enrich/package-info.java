@NullMarked
package io.flashwire.enrich;

import org.jspecify.annotations.NullMarked;
