@NullMarked
package io.flashwire.alert.kafka;

import org.jspecify.annotations.NullMarked;
