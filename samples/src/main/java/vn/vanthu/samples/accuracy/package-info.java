@NullMarked
package vn.vanthu.samples.accuracy;

import org.jspecify.annotations.NullMarked;
