/** Signing OpenDocument packages; their signatures are checked where those of ASiC are. */
@NullMarked
package vn.vanthu.signature.odf;

import org.jspecify.annotations.NullMarked;
