/** The lists that regulations leave to an agency's administrator: he keeps them here, and documents are judged by them. */
@NullMarked
package vn.vanthu.exchange.lists;

import org.jspecify.annotations.NullMarked;
