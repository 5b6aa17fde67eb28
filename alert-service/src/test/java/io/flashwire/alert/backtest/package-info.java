@NullMarked
package io.flashwire.alert.backtest;

import org.jspecify.annotations.NullMarked;
