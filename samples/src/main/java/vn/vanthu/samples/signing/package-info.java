/** How others sign and verify, to measure and to agree with. */
@NullMarked
package vn.vanthu.samples.signing;

import org.jspecify.annotations.NullMarked;
