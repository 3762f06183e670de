/** Measures the product beside references, in interleaved rounds of one run. */
@NullMarked
package vn.vanthu.exchange.cli.speed;

import org.jspecify.annotations.NullMarked;
