/** Signatures inside Office Open XML packages. */
@NullMarked
package vn.vanthu.signature.ooxml;

import org.jspecify.annotations.NullMarked;
