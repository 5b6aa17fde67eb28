@NullMarked
package io.flashwire.enrich.actor;

import org.jspecify.annotations.NullMarked;
