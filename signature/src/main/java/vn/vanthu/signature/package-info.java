@NullMarked
package vn.vanthu.signature;

import org.jspecify.annotations.NullMarked;
