@NullMarked
package vn.vanthu.exchange;

import org.jspecify.annotations.NullMarked;
