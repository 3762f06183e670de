/** Which regulation an agency follows and what it fills in of it: proposed, tried out, approved by a second person. */
@NullMarked
package vn.vanthu.exchange.regulating;

import org.jspecify.annotations.NullMarked;
