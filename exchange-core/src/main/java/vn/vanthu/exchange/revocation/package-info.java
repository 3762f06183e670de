/** Lists and answers on revocation, fetched from the authorities that the administrator names and kept as evidence. */
@NullMarked
package vn.vanthu.exchange.revocation;

import org.jspecify.annotations.NullMarked;
