/** Signed files that somebody changed so that a careless reader would not notice, and honest ones that look like them. */
@NullMarked
package vn.vanthu.samples.attack;

import org.jspecify.annotations.NullMarked;
