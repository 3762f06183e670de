@NullMarked
package vn.vanthu.classifier;

import org.jspecify.annotations.NullMarked;
