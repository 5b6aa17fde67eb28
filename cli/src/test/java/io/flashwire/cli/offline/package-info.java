@NullMarked
package io.flashwire.cli.offline;

import org.jspecify.annotations.NullMarked;
