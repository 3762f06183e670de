/** One message's road in: raw message durable, opened in a worker, verified, scanned, judged, to its one ending. */
@NullMarked
package vn.vanthu.exchange.intake;

import org.jspecify.annotations.NullMarked;
