@NullMarked
package io.flashwire.cli.gateway;

import org.jspecify.annotations.NullMarked;
