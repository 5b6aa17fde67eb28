@NullMarked
package io.flashwire.cli;

import org.jspecify.annotations.NullMarked;
