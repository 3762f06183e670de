@NullMarked
package vn.vanthu.samples;

import org.jspecify.annotations.NullMarked;
