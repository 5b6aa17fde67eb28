@NullMarked
package io.flashwire.alert.http;

import org.jspecify.annotations.NullMarked;
