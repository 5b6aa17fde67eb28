/** What the tests of all modules share: a named cast of sample updates, and a real broker and database. */
@NullMarked
package io.flashwire.testing;

import org.jspecify.annotations.NullMarked;
