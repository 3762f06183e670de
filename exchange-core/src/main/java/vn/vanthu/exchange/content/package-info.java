/** The content-addressed, encrypted store; every content has a key of its own that can be destroyed. */
@NullMarked
package vn.vanthu.exchange.content;

import org.jspecify.annotations.NullMarked;
