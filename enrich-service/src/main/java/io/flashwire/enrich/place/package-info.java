/** Where an update is about: places recognised in the text and resolved to coordinates. */
@NullMarked
package io.flashwire.enrich.place;

import org.jspecify.annotations.NullMarked;
