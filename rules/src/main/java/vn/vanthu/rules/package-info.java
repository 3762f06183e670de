@NullMarked
package vn.vanthu.rules;

import org.jspecify.annotations.NullMarked;
