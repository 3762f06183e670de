/** Private keys on disk, and the demo's own authority. */
@NullMarked
package vn.vanthu.signature.keys;

import org.jspecify.annotations.NullMarked;
