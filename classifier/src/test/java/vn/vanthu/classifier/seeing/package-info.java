@NullMarked
package vn.vanthu.classifier.seeing;

import org.jspecify.annotations.NullMarked;
