package vn.vanthu.exchange.outgoing;

import java.time.Instant;
import java.util.Optional;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.worker.Compared;

/**
 * The scan of the paper that was issued, beside the editable document that goes.
 *
 * @param compared empty until both are read
 */
record Companion(ContentId content, long bytes, String byName, Instant at, Optional<Compared> compared) {}
