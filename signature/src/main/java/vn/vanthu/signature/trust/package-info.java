/** Whom we trust, and the check of a certificate against it. */
@NullMarked
package vn.vanthu.signature.trust;

import org.jspecify.annotations.NullMarked;
