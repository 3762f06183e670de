/** Signatures inside PDF files (PAdES-B). */
@NullMarked
package vn.vanthu.signature.pades;

import org.jspecify.annotations.NullMarked;
