@NullMarked
package io.flashwire.enrich.lexicon;

import org.jspecify.annotations.NullMarked;
