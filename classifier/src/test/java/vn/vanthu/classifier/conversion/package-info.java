@NullMarked
package vn.vanthu.classifier.conversion;

import org.jspecify.annotations.NullMarked;
