/** An update's text cut into sentences and tokens, every offset counted in the exact text. */
@NullMarked
package io.flashwire.enrich.text;

import org.jspecify.annotations.NullMarked;
