@NullMarked
package vn.vanthu.rules.condition;

import org.jspecify.annotations.NullMarked;
