@NullMarked
package vn.vanthu.rules.pack;

import org.jspecify.annotations.NullMarked;
