@NullMarked
package io.flashwire.alert.mail;

import org.jspecify.annotations.NullMarked;
