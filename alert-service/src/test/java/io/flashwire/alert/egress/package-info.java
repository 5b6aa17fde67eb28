@NullMarked
package io.flashwire.alert.egress;

import org.jspecify.annotations.NullMarked;
