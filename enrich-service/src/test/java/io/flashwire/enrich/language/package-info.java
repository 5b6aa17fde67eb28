@NullMarked
package io.flashwire.enrich.language;

import org.jspecify.annotations.NullMarked;
