@NullMarked
package vn.vanthu.classifier.scanning;

import org.jspecify.annotations.NullMarked;
