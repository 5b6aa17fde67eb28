@NullMarked
package io.flashwire.enrich.event;

import org.jspecify.annotations.NullMarked;
