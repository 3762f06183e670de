/** Adapters outward: signed mail today. */
@NullMarked
package vn.vanthu.exchange.channel;

import org.jspecify.annotations.NullMarked;
