/** Signatures inside ZIP packages: OpenDocument and ASiC. */
@NullMarked
package vn.vanthu.signature.asic;

import org.jspecify.annotations.NullMarked;
