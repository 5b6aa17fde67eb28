@NullMarked
package io.flashwire.alert.channel;

import org.jspecify.annotations.NullMarked;
