/** What the Helm chart renders, without a cluster. */
@NullMarked
package io.flashwire.chart;

import org.jspecify.annotations.NullMarked;
