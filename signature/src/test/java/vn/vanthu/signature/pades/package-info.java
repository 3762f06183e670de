@NullMarked
package vn.vanthu.signature.pades;

import org.jspecify.annotations.NullMarked;
