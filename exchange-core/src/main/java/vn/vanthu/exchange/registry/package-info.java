/** The books: gap-free numbers that are reserved, issued or voided, never deleted. */
@NullMarked
package vn.vanthu.exchange.registry;

import org.jspecify.annotations.NullMarked;
