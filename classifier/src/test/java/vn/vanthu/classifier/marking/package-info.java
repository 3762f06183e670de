@NullMarked
package vn.vanthu.classifier.marking;

import org.jspecify.annotations.NullMarked;
