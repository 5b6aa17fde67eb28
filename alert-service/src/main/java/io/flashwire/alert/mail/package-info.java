/** E-mail leaves here, by SMTP. */
@NullMarked
package io.flashwire.alert.mail;

import org.jspecify.annotations.NullMarked;
