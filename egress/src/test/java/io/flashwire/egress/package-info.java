@NullMarked
package io.flashwire.egress;

import org.jspecify.annotations.NullMarked;
