/** The same judgement without a broker or a database: the alerts that given updates would have raised. */
@NullMarked
package io.flashwire.alert.backtest;

import org.jspecify.annotations.NullMarked;
