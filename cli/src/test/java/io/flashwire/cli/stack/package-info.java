@NullMarked
package io.flashwire.cli.stack;

import org.jspecify.annotations.NullMarked;
