/** Many documents of one size, to measure speed by. */
@NullMarked
package vn.vanthu.samples.speed;

import org.jspecify.annotations.NullMarked;
