/** The append-only audit trail, sealed in chained batches. */
@NullMarked
package vn.vanthu.exchange.journal;

import org.jspecify.annotations.NullMarked;
