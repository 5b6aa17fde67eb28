@NullMarked
package io.flashwire.enrich.place;

import org.jspecify.annotations.NullMarked;
