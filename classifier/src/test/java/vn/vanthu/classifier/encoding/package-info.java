@NullMarked
package vn.vanthu.classifier.encoding;

import org.jspecify.annotations.NullMarked;
