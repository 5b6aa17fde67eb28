@NullMarked
package io.flashwire.alert.webhook;

import org.jspecify.annotations.NullMarked;
