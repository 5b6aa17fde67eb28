@NullMarked
package io.flashwire.alert.search;

import org.jspecify.annotations.NullMarked;
