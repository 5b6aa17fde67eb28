/** What was told so far: the questions that can be asked of it, and pages that stay stable while more is told. */
@NullMarked
package io.flashwire.gateway.archive;

import org.jspecify.annotations.NullMarked;
