/** Detached CMS signatures, signing and checking. */
@NullMarked
package vn.vanthu.signature.cms;

import org.jspecify.annotations.NullMarked;
