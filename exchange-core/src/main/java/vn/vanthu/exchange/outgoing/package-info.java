/** The desk: one document's road out, from the file received to the frozen bytes handed over. */
@NullMarked
package vn.vanthu.exchange.outgoing;

import org.jspecify.annotations.NullMarked;
