/** The pictures that signatures show: an agency's seal, a person's hand signature; kept, replaced, retired. */
@NullMarked
package vn.vanthu.exchange.pictures;

import org.jspecify.annotations.NullMarked;
