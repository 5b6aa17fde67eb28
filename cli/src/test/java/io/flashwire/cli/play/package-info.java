@NullMarked
package io.flashwire.cli.play;

import org.jspecify.annotations.NullMarked;
