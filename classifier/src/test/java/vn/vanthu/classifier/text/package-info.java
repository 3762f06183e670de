@NullMarked
package vn.vanthu.classifier.text;

import org.jspecify.annotations.NullMarked;
