/** A frozen document's way to its recipients: deliveries, retries, receipts. */
@NullMarked
package vn.vanthu.exchange.dispatch;

import org.jspecify.annotations.NullMarked;
