/** XML signatures (XML-DSig with XAdES), whatever carries them. */
@NullMarked
package vn.vanthu.signature.xades;

import org.jspecify.annotations.NullMarked;
