@NullMarked
package io.flashwire.enrich.text;

import org.jspecify.annotations.NullMarked;
