/** Time-stamps (RFC 3161): asking an authority, and a small authority for tests and the demo. */
@NullMarked
package vn.vanthu.signature.stamp;

import org.jspecify.annotations.NullMarked;
